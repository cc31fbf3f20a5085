package io.trigon.integrations.exchange.x12;

import io.xlate.edi.schema.EDISchemaException;
import io.xlate.edi.schema.Schema;
import io.xlate.edi.schema.SchemaFactory;
import java.net.MalformedURLException;
import java.net.URL;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Our own schemas of the transaction sets, each compiled once. Safe to share between threads. */
public final class X12Schemas {

    /** Releases we speak, as the first six characters of GS08. */
    public static final Set<String> VERSIONS = Set.of("004010", "005010");

    /** Transaction sets we hold a schema for. */
    public static final Set<String> SETS = Set.of("204", "214", "990", "997");

    private static final Map<String, Schema> COMPILED = new ConcurrentHashMap<>();

    /** StAEDI lists at INFO each shared type a set does not use; held here because loggers are kept weakly. */
    private static final Logger NOISE = Logger.getLogger("io.xlate.edi.internal.schema.SchemaReaderBase");

    private X12Schemas() {}

    /** The schema of {@code set} in {@code version}, or null when we don't speak it. */
    public static Schema find(String version, String set) {
        if (!VERSIONS.contains(version) || !SETS.contains(set)) {
            return null;
        }
        return COMPILED.computeIfAbsent(version + "/" + set + ".xml", X12Schemas::compile);
    }

    /** StAEDI's own schema of the envelope. */
    static Schema control(String interchangeVersion) {
        hush();
        try {
            return SchemaFactory.newFactory().getControlSchema("X12", new String[] {interchangeVersion});
        } catch (EDISchemaException e) {
            throw new IllegalStateException("StAEDI ships the control schema of X12", e);
        }
    }

    /** Keeps StAEDI's remarks on unused shared types out of the log. */
    static void hush() {
        NOISE.setLevel(Level.WARNING);
    }

    /** The release of a GS08, which may carry an industry's suffix. */
    public static String release(String groupVersion) {
        return groupVersion.length() > 6 ? groupVersion.substring(0, 6) : groupVersion;
    }

    private static Schema compile(String name) {
        URL location = X12Schemas.class.getResource(name);
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
