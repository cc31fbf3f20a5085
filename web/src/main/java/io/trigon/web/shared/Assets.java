package io.trigon.web.shared;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;

/**
 * Our style sheets and scripts and the browser libraries from their WebJars. Each is known by a URL that holds a hash of
 * its content, so that a browser may keep it for ever and still never shows an old one.
 */
public final class Assets {
    /** One file, plain and compressed. */
    record Asset(String url, String type, byte[] plain, byte[] gzip) {}

    private static final String JARS = "/META-INF/resources/webjars/";
    private static final Assets ALL = new Assets();

    private final Map<String, Asset> byName = new TreeMap<>();
    private final Map<String, Asset> byUrl = new TreeMap<>();

    private Assets() {
        for (String own : new String[] {
            "tokens.css",
            "shell.css",
            "parts.css",
            "shipment.css",
            "exchange.css",
            "track.css",
            "scan.css",
            "scan.js",
            "scan-camera.js",
            "scan-offline.js",
            "theme.js",
            "app.js",
            "basemap.js",
            "map.js",
            "map.css",
            "replay.js",
            "fleet.js",
            "fences.js",
            "land.json",
            "cities.json",
            "icons.svg",
            "icon.svg"
        }) {
            add("static", own, "/io/trigon/web/static/" + own);
        }
        add("webjars", "tabler.css", JARS + "tabler__core/1.4.0/dist/css/tabler.min.css");
        add("webjars", "htmx.js", JARS + "htmx.org/2.0.10/dist/htmx.min.js");
        add("webjars", "leaflet.css", JARS + "leaflet/1.9.4/dist/leaflet.css");
        add("webjars", "supercluster.js", JARS + "supercluster/7.1.5/dist/supercluster.min.js");
        add("webjars", "leaflet.js", JARS + "leaflet/1.9.4/dist/leaflet.js");
    }

    public static Assets all() {
        return ALL;
    }

    /** The URL under which the file is served; fails on a name that is none of ours, so that a test finds it. */
    public String url(String name) {
        Asset asset = byName.get(name);
        if (asset == null) {
            throw new IllegalArgumentException("no such asset: " + name);
        }
        return asset.url();
    }

    Set<String> names() {
        return byName.keySet();
    }

    Optional<Asset> at(String url) {
        return Optional.ofNullable(byUrl.get(url));
    }

    private void add(String folder, String name, String resource) {
        try (InputStream in = Assets.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("missing on the class path: " + resource);
            }
            byte[] plain = in.readAllBytes();
            Asset asset = new Asset("/" + folder + "/" + hash(plain) + "/" + name, type(name), plain, gzip(plain));
            byName.put(name, asset);
            byUrl.put(asset.url(), asset);
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    private static String type(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "css" -> "text/css;charset=UTF-8";
            case "js" -> "text/javascript;charset=UTF-8";
            case "json" -> "application/json";
            case "svg" -> "image/svg+xml";
            default -> "application/octet-stream";
        };
    }

    private static String hash(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(plain);
        }
        return out.toByteArray();
    }
}
