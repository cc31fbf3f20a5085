package io.trigon.domain.shipment;

/**
 * What makes an order unique among all: who sent it, by which kind of order, and the sender's own number of it. Transport
 * orders of every kind are numbered together, for a booking and its instruction are of one load; a bill of lading, a warehouse order and
 * a stock transfer may each have a number that another of them has too.
 */
public record OrderKey(String partnerId, OrderKind kind, String number) {

    /** As it is stored; no id of a partner has a slash or a colon. */
    public String text() {
        return partnerId + mark(kind) + ":" + number;
    }

    /** The partner of a stored key. */
    static String partnerOf(String text) {
        String before = text.substring(0, text.indexOf(':'));
        int mark = before.indexOf('/');
        return mark < 0 ? before : before.substring(0, mark);
    }

    /** The sender's number in a stored key. */
    static String numberOf(String text) {
        return text.substring(text.indexOf(':') + 1);
    }

    private static String mark(OrderKind kind) {
        return switch (kind) {
            case BILL_OF_LADING -> "/BL";
            case WAREHOUSE_ORDER -> "/WO";
            case STOCK_TRANSFER -> "/ST";
            case LOAD_TENDER, BOOKING, BY_HAND -> "";
        };
    }
}
