package io.trigon.domain.report;

/** Labels as pictures, drawn one after the other while they are taken. */
public interface LabelPictures {
    /** Takes one. */
    interface Taker {
        /**
         * @param position of the unit in its shipment, 1 for the first
         * @param sscc 18 digits; null for a unit without a number
         * @param png a whole file
         */
        void take(String trackingNumber, int position, String sscc, byte[] png);
    }

    void each(Taker taker);
}
