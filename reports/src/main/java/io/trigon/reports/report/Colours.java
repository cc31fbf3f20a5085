package io.trigon.reports.report;

import java.awt.Color;

/** The colours of the portal in daylight. */
final class Colours {
    static final Color ACCENT = new Color(0x4338CA);
    static final Color SHIPPER = new Color(0x0A6191);
    static final Color CONSIGNEE = new Color(0x8C2A78);
    static final Color TEXT = new Color(0x182033);
    static final Color MUTED = new Color(0x566075);
    static final Color BORDER = new Color(0xE2E5EB);
    static final Color OK = new Color(0x2F8F5B);
    static final Color BAD = new Color(0xA81E24);

    private Colours() {}
}
