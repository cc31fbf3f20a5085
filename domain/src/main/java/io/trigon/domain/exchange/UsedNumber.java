package io.trigon.domain.exchange;

import io.trigon.domain.shared.Stored;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** A control number of a partner's interchange, with who used it first; a row of {@link ControlNumbers}. */
@Entity
@Table(name = "used_number")
public class UsedNumber extends Stored {
    @Column(name = "partner_id")
    private String partnerId;

    @Column(name = "kind")
    private String kind;

    @Column(name = "number_used")
    private String number;

    @Column(name = "fingerprint")
    private String fingerprint;

    @Column(name = "message_id")
    private long messageId;

    @Column(name = "used_at")
    private Instant usedAt;

    protected UsedNumber() {}

    public UsedNumber(String partnerId, ControlNumbers.Used used, long messageId, Instant usedAt) {
        this.partnerId = partnerId;
        this.kind = used.kind();
        this.number = used.number();
        this.fingerprint = used.fingerprint();
        this.messageId = messageId;
        this.usedAt = usedAt;
    }

    public String number() {
        return number;
    }

    public String partnerId() {
        return partnerId;
    }

    public String kind() {
        return kind;
    }

    public String fingerprint() {
        return fingerprint;
    }

    public long messageId() {
        return messageId;
    }

    public Instant usedAt() {
        return usedAt;
    }
}
