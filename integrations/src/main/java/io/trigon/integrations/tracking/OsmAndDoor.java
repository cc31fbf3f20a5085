package io.trigon.integrations.tracking;

import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.QueryStringDecoder;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.tracking.Fix;
import io.trigon.domain.tracking.FixIntake;
import io.trigon.integrations.tracking.device.BadFrame;
import io.trigon.integrations.tracking.device.ReportIntake;
import io.trigon.integrations.tracking.phone.PhoneReports;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.component.netty.NettyConstants;
import org.apache.camel.component.netty.http.NettyHttpMessage;
import org.apache.camel.support.AsyncProcessorSupport;

/**
 * Answers a device: 200 when its fix is durable, 400 with a reason when it can't be read, 503 when it should be sent again.
 * JSON is that of phones, OwnTracks' among it. No thread waits for the database.
 */
final class OsmAndDoor extends AsyncProcessorSupport {
    private static final Logger LOG = Logger.getLogger(OsmAndDoor.class.getName());
    private static final int PARAMETERS_MOST = 32;
    private static final String OSMAND = PhoneReports.OSMAND;
    private static final String FORM = "application/x-www-form-urlencoded";

    private final ReportIntake intake;
    private final Clock clock;

    OsmAndDoor(ReportIntake intake, Clock clock) {
        this.intake = intake;
        this.clock = clock;
    }

    @Override
    public boolean process(Exchange exchange, AsyncCallback callback) {
        FullHttpRequest request = exchange.getMessage(NettyHttpMessage.class).getHttpRequest();
        try {
            return OsmAndPhone.is(request)
                    ? json(exchange, callback, OsmAndPhone.read(request))
                    : parameters(exchange, callback, given(request));
        } catch (BadFrame bad) {
            intake.refuse(OSMAND, null, bad);
            return done(exchange, callback, 400, bad.getMessage());
        } catch (BrokenRule e) {
            intake.refuse(OSMAND, null, new BadFrame(e.getMessage()));
            return done(exchange, callback, 400, e.getMessage());
        }
    }

    private boolean parameters(Exchange exchange, AsyncCallback callback, Map<String, List<String>> given) {
        if (!OsmAndFrame.isValid(given)) {
            return done(exchange, callback, 200, "passed over: the device says it has no position");
        }
        Fix fix = OsmAndFrame.read(given, clock);
        // on the connection's own thread, so that the one which commits goes on with the next batch
        intake.take(OSMAND, fix)
                .whenCompleteAsync(
                        (taken, refusal) -> {
                            reply(exchange, taken, refusal);
                            callback.done(false);
                        },
                        connection(exchange));
        return false;
    }

    /** What is refused of it is counted and answered for: sent again it would be refused again. */
    private boolean json(Exchange exchange, AsyncCallback callback, PhoneReports.Read read) {
        byte[] answer = read.decoded().answer();
        String text = answer == null ? "" : new String(answer, StandardCharsets.US_ASCII);
        intake.take(read.feed(), read.decoded())
                .whenCompleteAsync(
                        (taken, refusal) -> {
                            answer(exchange, refusal == null ? 200 : 503, refusal == null ? text : "try again later");
                            if (refusal == null && answer != null) {
                                exchange.getMessage().setHeader(Exchange.CONTENT_TYPE, "application/json");
                            }
                            callback.done(false);
                        },
                        connection(exchange));
        return false;
    }

    private static Executor connection(Exchange exchange) {
        return exchange.getMessage()
                .getHeader(NettyConstants.NETTY_CHANNEL_HANDLER_CONTEXT, ChannelHandlerContext.class)
                .executor();
    }

    private static void reply(Exchange exchange, FixIntake.Taken taken, Throwable refusal) {
        if (refusal != null) {
            answer(exchange, 503, "try again later");
        } else if (!taken.refused().isEmpty()) {
            answer(exchange, 400, "no database holds such a position");
        } else {
            answer(exchange, 200, "");
        }
    }

    private static boolean done(Exchange exchange, AsyncCallback callback, int status, String text) {
        answer(exchange, status, text);
        callback.done(true);
        return true;
    }

    private static Map<String, List<String>> given(FullHttpRequest request) {
        Map<String, List<String>> given = new HashMap<>();
        try {
            if (isForm(request)) {
                String form = request.content().toString(StandardCharsets.UTF_8);
                given.putAll(new QueryStringDecoder(form, StandardCharsets.UTF_8, false, PARAMETERS_MOST).parameters());
            }
            given.putAll(
                    new QueryStringDecoder(request.uri(), StandardCharsets.UTF_8, true, PARAMETERS_MOST).parameters());
        } catch (IllegalArgumentException e) {
            throw new BrokenRule("osmand-encoding", "the parameters are not encoded as they should be");
        }
        LOG.log(Level.FINE, "{0}", given);
        return given;
    }

    private static boolean isForm(FullHttpRequest request) {
        String type = request.headers().get(HttpHeaderNames.CONTENT_TYPE, FORM);
        return request.method().equals(HttpMethod.POST) && type.startsWith(FORM);
    }

    private static void answer(Exchange exchange, int status, String text) {
        Message message = exchange.getMessage();
        message.removeHeaders("*");
        message.setHeader(Exchange.HTTP_RESPONSE_CODE, status);
        message.setHeader(Exchange.CONTENT_TYPE, "text/plain; charset=utf-8");
        message.setBody(text);
    }
}
