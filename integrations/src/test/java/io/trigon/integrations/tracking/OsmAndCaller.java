package io.trigon.integrations.tracking;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/** A device that speaks HTTP over one connection and never opens another by itself. */
final class OsmAndCaller implements Closeable {
    private static final int PATIENCE_MILLIS = 60_000;

    private final Socket socket;
    private boolean toldToGo;

    OsmAndCaller(String address) throws IOException {
        String[] parts = address.split(":");
        socket = new Socket(parts[0], Integer.parseInt(parts[1]));
        socket.setSoTimeout(PATIENCE_MILLIS);
    }

    /** Status and text of the answer. */
    String get(String query) throws IOException {
        write(request(query));
        return answer();
    }

    String form(String form) throws IOException {
        return post("application/x-www-form-urlencoded", form);
    }

    String json(String json) throws IOException {
        return post("application/json", json);
    }

    private String post(String type, String body) throws IOException {
        write("POST / HTTP/1.1\r\nHost: x\r\nContent-Type: " + type + "\r\nContent-Length: " + body.length()
                + "\r\n\r\n" + body);
        return answer();
    }

    /** Sends many at once and waits for no answer. */
    void pour(String query, int times) throws IOException {
        write(request(query).repeat(times));
    }

    /** Whether the last answer said that it was the last. */
    boolean isToldToGo() {
        return toldToGo;
    }

    /** Whether the other side ends the connection; what it says before that is read. */
    boolean isOver() throws IOException {
        try {
            socket.getInputStream().readAllBytes();
            return true;
        } catch (SocketException reset) {
            return true;
        } catch (SocketTimeoutException stillOpen) {
            return false;
        }
    }

    private static String request(String query) {
        return "GET /?" + query + " HTTP/1.1\r\nHost: x\r\n\r\n";
    }

    private void write(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    private String answer() throws IOException {
        InputStream in = socket.getInputStream();
        String status = line(in).split(" ")[1];
        int length = 0;
        toldToGo = false;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            String lower = header.toLowerCase();
            length = lower.startsWith("content-length:")
                    ? Integer.parseInt(lower.substring(15).strip())
                    : length;
            toldToGo |= lower.matches("connection: *close");
        }
        return status + " " + new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("the connection is over");
            }
            line.append((char) c);
        }
        return line.toString().strip();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
