package io.trigon.web.shared;

/** How light a page is; AUTO follows the system of the reader. */
public enum Theme {
    AUTO,
    LIGHT,
    DARK;

    /** The name as it stands in the cookie and in the page. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Never null: anything unknown is AUTO. */
    public static Theme of(String code) {
        for (Theme theme : values()) {
            if (theme.code().equals(code)) {
                return theme;
            }
        }
        return AUTO;
    }
}
