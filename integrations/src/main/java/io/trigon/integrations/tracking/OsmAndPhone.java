package io.trigon.integrations.tracking;

import io.netty.buffer.ByteBufUtil;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.QueryStringDecoder;
import io.trigon.integrations.tracking.device.BadFrame;
import io.trigon.integrations.tracking.phone.PhoneReports;
import java.util.List;

/** Finds in a request what phones post as JSON. */
final class OsmAndPhone {
    private OsmAndPhone() {}

    static boolean is(FullHttpRequest request) {
        return request.method().equals(HttpMethod.POST)
                && request.headers().get(HttpHeaderNames.CONTENT_TYPE, "").startsWith("application/json");
    }

    /** @throws BadFrame when it can't be read */
    static PhoneReports.Read read(FullHttpRequest request) {
        return PhoneReports.read(ByteBufUtil.getBytes(request.content()), query(request), header(request));
    }

    private static String query(FullHttpRequest request) {
        try {
            List<String> ids =
                    new QueryStringDecoder(request.uri(), true).parameters().get("id");
            return ids == null || ids.isEmpty() ? null : ids.get(0);
        } catch (IllegalArgumentException e) {
            throw new BadFrame("the parameters are not encoded as they should be");
        }
    }

    /** OwnTracks names its user and device in headers of its own. */
    private static String header(FullHttpRequest request) {
        String user = request.headers().get("X-Limit-U");
        String device = request.headers().get("X-Limit-D");
        return user == null || device == null ? null : user + "." + device;
    }
}
