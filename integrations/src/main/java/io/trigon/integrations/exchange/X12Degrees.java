package io.trigon.integrations.exchange;

/** Longitude and latitude of an MS1 (elements 1654, 1655 with 1280): degrees, minutes and seconds, or decimal degrees. */
final class X12Degrees {

    private X12Degrees() {}

    /**
     * Signed degrees, or null when the text is neither form, or has no sign and no hemisphere to tell it by.
     *
     * @param hemisphere element 1280, may be empty for signed decimals
     */
    static Double read(String text, String hemisphere, char positive, char negative) {
        int sign = sign(hemisphere, positive, negative);
        if (text.matches("\\d{6,7}")) {
            return sign == 0 ? null : sign * sexagesimal(text);
        }
        if (!text.matches("-?\\d{1,3}(\\.\\d{0,8})?")) {
            return null;
        }
        double degrees = Double.parseDouble(text);
        if (sign == 0) {
            return text.contains(".") ? degrees : null;
        }
        return sign * Math.abs(degrees);
    }

    private static int sign(String hemisphere, char positive, char negative) {
        if (hemisphere.length() != 1) {
            return 0;
        }
        char letter = hemisphere.charAt(0);
        return letter == positive ? 1 : letter == negative ? -1 : 0;
    }

    /** DDDMMSS or DDMMSS. */
    private static double sexagesimal(String text) {
        int number = Integer.parseInt(text);
        return number / 10_000 + number / 100 % 100 / 60.0 + number % 100 / 3_600.0;
    }
}
