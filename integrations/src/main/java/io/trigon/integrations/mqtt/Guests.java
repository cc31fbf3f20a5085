package io.trigon.integrations.mqtt;

import io.netty.channel.Channel;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Who is connected now. A client that comes again takes the seat of the connection it lost. */
final class Guests {
    private final Map<String, Channel> seats = new ConcurrentHashMap<>();

    void seat(Guest guest, Channel channel) {
        String seat = guest.user() + "/" + guest.client();
        Channel before = seats.put(seat, channel);
        if (before != null) {
            before.close();
        }
        channel.closeFuture().addListener(closed -> seats.remove(seat, channel));
    }

    int count() {
        return seats.size();
    }
}
