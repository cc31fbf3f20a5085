package io.trigon.domain.triangle;

import io.trigon.domain.customer.Standing;
import io.trigon.domain.party.Company;
import io.trigon.domain.shared.Stored;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Our relation with a pair: one shipper, one consignee, and we between them. The central record of the house. */
@Entity
@Table(name = "triangle")
public class Triangle extends Stored {
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "shipper_id")
    private Company shipper;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "consignee_id")
    private Company consignee;

    @Column(name = "opened_at")
    private Instant openedAt;

    @OneToMany(mappedBy = "triangle", cascade = CascadeType.ALL, fetch = FetchType.LAZY)
    private List<Side> sides = new ArrayList<>();

    protected Triangle() {}

    public Triangle(
            Company shipper, Standing shipperStanding, Company consignee, Standing consigneeStanding, Instant at) {
        this.shipper = shipper;
        this.consignee = consignee;
        this.openedAt = at;
        sides.add(new Side(this, SideRole.SHIPPER, shipper, shipperStanding));
        sides.add(new Side(this, SideRole.CONSIGNEE, consignee, consigneeStanding));
    }

    public Side side(SideRole role) {
        return sides.stream().filter(s -> s.role() == role).findFirst().orElseThrow();
    }

    public Company shipper() {
        return shipper;
    }

    public Company consignee() {
        return consignee;
    }

    public Instant openedAt() {
        return openedAt;
    }
}
