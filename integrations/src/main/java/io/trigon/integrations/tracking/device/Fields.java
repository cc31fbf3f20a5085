package io.trigon.integrations.tracking.device;

import io.trigon.domain.tracking.Fix;
import io.trigon.domain.tracking.device.ReportFault;
import java.util.regex.Pattern;

/** A frame of text whose fields stand between commas. A field that isn't there is empty. */
public final class Fields {
    private static final int MOST = 1_000;
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,9}(\\.\\d{0,12})?");
    private static final Pattern DEGREES_AND_MINUTES = Pattern.compile("\\d{1,3}\\d\\d(\\.\\d{0,9})?");
    private static final double MINUTES = 60;

    private final String[] fields;

    public Fields(String text) {
        this.fields = text.split(",", MOST);
    }

    public int count() {
        return fields.length;
    }

    public String at(int index) {
        return index >= 0 && index < fields.length ? fields[index].strip() : "";
    }

    public boolean is(int index, String value) {
        return at(index).equals(value);
    }

    /** Null for an empty field. */
    public Double number(int index) {
        String text = at(index);
        if (text.isEmpty()) {
            return null;
        }
        BadFrame.unless(NUMBER.matcher(text).matches(), "field " + (index + 1) + " should be a number");
        return Double.valueOf(text);
    }

    public double required(int index) {
        Double number = number(index);
        BadFrame.unless(number != null, "field " + (index + 1) + " is empty");
        return number;
    }

    /** Null for an empty field, and for one that is no number: where makers differ. */
    public Double numberOrNull(int index) {
        return NUMBER.matcher(at(index)).matches() ? Double.valueOf(at(index)) : null;
    }

    /** Degrees and minutes in one, {@code ddmm.mmmm}, with the hemisphere in the field that follows. */
    public double degrees(int index) {
        String text = at(index);
        boolean shaped = DEGREES_AND_MINUTES.matcher(text).matches();
        BadFrame.unless(shaped, "field " + (index + 1) + " should be degrees and minutes");
        int point = text.indexOf('.') < 0 ? text.length() : text.indexOf('.');
        double value = Integer.parseInt(text.substring(0, point - 2))
                + Double.parseDouble(text.substring(point - 2)) / MINUTES;
        String hemisphere = at(index + 1);
        BadFrame.unless(hemisphere.matches("[NSEW]"), "field " + (index + 2) + " should be a hemisphere");
        return hemisphere.matches("[SW]") ? -value : value;
    }

    /** @throws BadFrame {@code DEVICE} for what can't identify a device */
    public String device(int index) {
        return device(at(index));
    }

    public static String device(String text) {
        if (!Fix.isDevice(text)) {
            throw new BadFrame(ReportFault.DEVICE, "an identifier of the device was expected");
        }
        return text;
    }
}
