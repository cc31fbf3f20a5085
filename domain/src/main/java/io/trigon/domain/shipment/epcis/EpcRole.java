package io.trigon.domain.shipment.epcis;

/** In which field of its event an identifier or a quantity stands. */
public enum EpcRole {
    /** Of an object or transaction event. */
    LIST("epcList", "quantityList"),
    /** Contained, or fastened to the parent. */
    CHILD("childEPCs", "childQuantityList"),
    INPUT("inputEPCList", "inputQuantityList"),
    OUTPUT("outputEPCList", "outputQuantityList"),
    /** The container; it has no quantities. */
    PARENT("parentID", null);

    private final String field;
    private final String quantityField;

    EpcRole(String field, String quantityField) {
        this.field = field;
        this.quantityField = quantityField;
    }

    /** The field of identifiers: {@code childEPCs}. */
    public String field() {
        return field;
    }

    /** The field of quantities: {@code childQuantityList}; null when there is none. */
    public String quantityField() {
        return quantityField;
    }
}
