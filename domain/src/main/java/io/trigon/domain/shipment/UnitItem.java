package io.trigon.domain.shipment;

import io.trigon.domain.shipment.GoodsAnnouncement.AnnouncedItem;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;

/** Goods within a handling unit, as they were announced. */
@Embeddable
public class UnitItem {
    private static final int LONG = 80;
    private static final int WORDS = 1_000;

    @Column(name = "code")
    private String code;

    @Column(name = "quantity")
    private BigDecimal quantity;

    @Column(name = "quantity_unit")
    private String unit;

    @Column(name = "description")
    private String description;

    @Column(name = "order_number")
    private String order;

    protected UnitItem() {}

    UnitItem(AnnouncedItem item) {
        this.code = cut(item.code(), LONG);
        this.quantity = item.quantity();
        this.unit = cut(item.unit(), LONG);
        this.description = cut(item.description(), WORDS);
        this.order = cut(item.order(), LONG);
    }

    private static String cut(String text, int length) {
        return text == null || text.length() <= length ? text : text.substring(0, length);
    }

    /** The article's number; may be null, as all that follows. */
    public String code() {
        return code;
    }

    public BigDecimal quantity() {
        return quantity;
    }

    public String unit() {
        return unit;
    }

    public String description() {
        return description;
    }

    /** The purchase order it answers. */
    public String order() {
        return order;
    }
}
