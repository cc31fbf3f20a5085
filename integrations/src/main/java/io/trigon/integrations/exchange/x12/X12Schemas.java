package io.trigon.integrations.exchange.x12;

import io.xlate.edi.schema.EDIComplexType;
import io.xlate.edi.schema.EDIReference;
import io.xlate.edi.schema.EDISchemaException;
import io.xlate.edi.schema.EDIType;
import io.xlate.edi.schema.Schema;
import io.xlate.edi.schema.SchemaFactory;
import java.net.MalformedURLException;
import java.net.URL;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Our own schemas of the transaction sets, each compiled once. Safe to share between threads. */
public final class X12Schemas {

    /** Releases we speak, as the first six characters of GS08. */
    public static final Set<String> VERSIONS = Set.of("004010", "005010");

    /** Transaction sets we hold a schema for, each with the functional group (GS01) it travels in. */
    private static final Map<String, String> FUNCTIONS = Map.ofEntries(
            Map.entry("204", "SM"),
            Map.entry("210", "IM"),
            Map.entry("211", "BL"),
            Map.entry("214", "QM"),
            Map.entry("856", "SH"),
            Map.entry("940", "OW"),
            Map.entry("943", "AR"),
            Map.entry("944", "RE"),
            Map.entry("945", "SW"),
            Map.entry("990", "GF"),
            Map.entry("997", "FA"),
            Map.entry("999", "FA"));

    /** Transaction sets we hold a schema for. */
    public static final Set<String> SETS = FUNCTIONS.keySet();

    private static final Map<String, Schema> COMPILED = new ConcurrentHashMap<>();
    private static final Map<Schema, Set<String>> SEGMENTS = new ConcurrentHashMap<>();

    /** StAEDI lists at INFO each shared type a set does not use; held here because loggers are kept weakly. */
    private static final Logger NOISE = Logger.getLogger("io.xlate.edi.internal.schema.SchemaReaderBase");

    private X12Schemas() {}

    /** The schema of {@code set} in {@code version}, or null when we don't speak it. */
    public static Schema find(String version, String set) {
        boolean only5010 = set.equals("999") && !version.equals("005010");
        if (!VERSIONS.contains(version) || !SETS.contains(set) || only5010) {
            return null;
        }
        return COMPILED.computeIfAbsent(version + "/" + set + ".xml", X12Schemas::compile);
    }

    /** Whether sets we know travel in such a group. */
    static boolean isFunction(String functionalId) {
        return FUNCTIONS.containsValue(functionalId);
    }

    /** Whether the set travels in such a group; true for a set that we don't know. */
    static boolean belongs(String set, String functionalId) {
        return FUNCTIONS.getOrDefault(set, functionalId).equals(functionalId);
    }

    /** Whether the set has a place for the segment. */
    static boolean has(Schema schema, String segment) {
        return schema != null
                && SEGMENTS.computeIfAbsent(schema, s -> segments(s.getStandard(), new HashSet<>()))
                        .contains(segment);
    }

    private static Set<String> segments(EDIComplexType part, Set<String> found) {
        for (EDIReference reference : part.getReferences()) {
            EDIType type = reference.getReferencedType();
            if (type.isType(EDIType.Type.SEGMENT)) {
                found.add(type.getId());
            } else if (type instanceof EDIComplexType loop) {
                segments(loop, found);
            }
        }
        return found;
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
