package io.trigon.integrations.tracking.device;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Counts who is in by where they come from, so that one address alone does not take all the room there is. */
public final class Visitors {
    /** Of an IPv6 address one has a whole network, which its first half names. */
    private static final int NETWORK_BYTES = 8;

    private final int most;
    private final Map<ByteBuffer, Integer> inside = new ConcurrentHashMap<>();

    public Visitors(int most) {
        this.most = most;
    }

    /** @return whether there is room for one more from there; who is let in must {@link #leave} once */
    public boolean enter(SocketAddress from) {
        ByteBuffer network = networkOf(from);
        if (inside.merge(network, 1, Integer::sum) > most) {
            leave(from);
            return false;
        }
        return true;
    }

    public void leave(SocketAddress from) {
        inside.computeIfPresent(networkOf(from), (network, count) -> count == 1 ? null : count - 1);
    }

    private static ByteBuffer networkOf(SocketAddress from) {
        InetAddress address = from instanceof InetSocketAddress internet ? internet.getAddress() : null;
        byte[] bytes = address == null ? new byte[0] : address.getAddress();
        return ByteBuffer.wrap(bytes, 0, Math.min(bytes.length, NETWORK_BYTES));
    }
}
