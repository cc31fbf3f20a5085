package io.trigon.integrations.tracking.replay;

import io.trigon.domain.shared.BrokenRule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What the launcher was asked for.
 *
 * @param to host and port of a door that takes OsmAnd's protocol
 * @param speed times as fast as it was; 0 for as fast as it goes
 * @param now whether each position gets the time at which it is sent
 * @param as the device that sends it; null for those of the recording
 * @param again whether what was replayed before is replayed again
 */
record ReplayOrder(Path file, String to, double speed, boolean now, String as, boolean again) {
    private static final double FASTEST = 1_000_000;
    private static final String KNOWN = " is not known here; known are --speed, --shift-to-now, --as, --again, and --to"
            + " host:port where the port of OsmAnd's protocol isn't the one of the settings";

    /** @throws BrokenRule {@code replay-order}, with what is wanted */
    static ReplayOrder read(List<String> arguments, String standardTo) {
        String file = null;
        String to = standardTo;
        double speed = 1;
        boolean now = false;
        boolean again = false;
        String as = null;
        List<String> left = new ArrayList<>(spread(arguments));
        while (!left.isEmpty()) {
            String argument = left.remove(0);
            switch (argument) {
                case "--speed" -> speed = speed(value(argument, left));
                case "--to" -> to = value(argument, left);
                case "--as" -> as = value(argument, left);
                case "--shift-to-now" -> now = true;
                case "--again" -> again = true;
                default -> {
                    BrokenRule.unless(!argument.startsWith("--"), "replay-order", argument + KNOWN);
                    BrokenRule.unless(file == null, "replay-order", "one file at a time");
                    file = argument;
                }
            }
        }
        BrokenRule.unless(file != null, "replay-order", "which file? trigon replay FILE");
        BrokenRule.unless(to.matches("[^\\s/?#@]+:\\d{1,5}"), "replay-order", "--to is host:port");
        BrokenRule.unless(!now || speed > 0, "replay-order", "--shift-to-now wants a speed");
        return new ReplayOrder(Path.of(file), to, speed, now, as, again);
    }

    /** {@code --speed=10} is {@code --speed 10}. */
    private static List<String> spread(List<String> arguments) {
        return arguments.stream()
                .flatMap(a ->
                        a.startsWith("--") && a.contains("=") ? List.of(a.split("=", 2)).stream() : List.of(a).stream())
                .toList();
    }

    private static String value(String name, List<String> left) {
        BrokenRule.unless(!left.isEmpty(), "replay-order", name + " needs a value");
        return left.remove(0);
    }

    private static double speed(String text) {
        if (text.equals("max")) {
            return 0;
        }
        boolean number = text.matches("\\d{1,7}(\\.\\d{1,3})?");
        double speed = number ? Double.parseDouble(text) : 0;
        BrokenRule.unless(speed > 0 && speed <= FASTEST, "replay-order", "--speed is a number above 0, or max");
        return speed;
    }
}
