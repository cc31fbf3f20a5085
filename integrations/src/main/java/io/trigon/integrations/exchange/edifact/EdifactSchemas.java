package io.trigon.integrations.exchange.edifact;

import io.xlate.edi.schema.EDISchemaException;
import io.xlate.edi.schema.Schema;
import io.xlate.edi.schema.SchemaFactory;
import java.net.MalformedURLException;
import java.net.URL;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Our own schemas of the messages and of the envelope, each compiled once. Safe to share between threads. */
public final class EdifactSchemas {

    /** The oldest directory we speak; any later one is read. */
    private static final int OLDEST = 1996;

    private static final Pattern DIRECTORY = Pattern.compile("(\\d\\d)[A-Z]");
    private static final int CENTURY_TURNS = 80;

    /** Messages and the files of their schemas; those of one structure share one. */
    private static final Map<String, String> FILES = Map.of(
            "IFTMIN", "instruction",
            "IFTMBF", "instruction",
            "IFTMBC", "instruction",
            "IFTSTA", "IFTSTA",
            "DESADV", "DESADV",
            "INVOIC", "INVOIC",
            "CONTRL", "CONTRL",
            "APERAK", "APERAK");

    private static final Map<String, Schema> COMPILED = new ConcurrentHashMap<>();

    /** StAEDI lists at INFO each shared type a message does not use; held here because loggers are kept weakly. */
    private static final Logger NOISE = Logger.getLogger("io.xlate.edi.internal.schema.SchemaReaderBase");

    private EdifactSchemas() {}

    /** The messages we hold schemas of, by their names. */
    public static Set<String> types() {
        return new TreeSet<>(FILES.keySet());
    }

    /** Whether we hold a schema of the message. */
    public static boolean speaks(String type) {
        return FILES.containsKey(type);
    }

    /** Whether we read the message as of that version (0052) and release (0054): D.96A and later; any of a CONTRL. */
    public static boolean speaks(String type, String version, String release) {
        if (type.equals("CONTRL")) {
            return version.matches("[D1-4]");
        }
        Matcher directory = DIRECTORY.matcher(release);
        if (!version.equals("D") || !directory.matches()) {
            return false;
        }
        int year = Integer.parseInt(directory.group(1));
        return (year < CENTURY_TURNS ? 2000 : 1900) + year >= OLDEST;
    }

    /** The schema of the message, or null when we don't speak it. */
    public static Schema find(String type) {
        String file = FILES.get(type);
        return file == null ? null : COMPILED.computeIfAbsent(file + ".xml", EdifactSchemas::compile);
    }

    /** Our schema of the envelope. */
    static Schema envelope() {
        return COMPILED.computeIfAbsent("envelope.xml", EdifactSchemas::compile);
    }

    /** Keeps StAEDI's remarks on unused shared types out of the log. */
    static void hush() {
        NOISE.setLevel(Level.WARNING);
    }

    private static Schema compile(String name) {
        URL location = EdifactSchemas.class.getResource(name);
        if (location == null) {
            throw new IllegalStateException("No schema " + name + " on the class path");
        }
        try {
            hush();
            SchemaFactory factory = SchemaFactory.newFactory();
            String external = location.toExternalForm();
            URL folder = new URL(external.substring(0, external.lastIndexOf('/') + 1));
            factory.setProperty(SchemaFactory.SCHEMA_LOCATION_URL_CONTEXT, folder);
            return factory.createSchema(location);
        } catch (EDISchemaException | MalformedURLException e) {
            throw new IllegalStateException("Schema " + name + " does not compile", e);
        }
    }
}
