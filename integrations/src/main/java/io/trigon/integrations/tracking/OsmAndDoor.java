package io.trigon.integrations.tracking;

import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.QueryStringDecoder;
import io.trigon.domain.tracking.device.ReportFault;
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
 * Answers a device: 200 when its fix is durable, or refused for good, then with the reason; 400 with the reason when it can't
 * be read; 503 when it should be sent again. JSON is that of phones, OwnTracks' among it. No thread waits for the database.
 */
final class OsmAndDoor extends AsyncProcessorSupport {
    private static final Logger LOG = Logger.getLogger(OsmAndDoor.class.getName());
    private static final int PARAMETERS_MOST = 32;
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
            PhoneReports.Read read = OsmAndPhone.is(request) ? OsmAndPhone.read(request) : parameters(request);
            // on the connection's own thread, so that the one which commits goes on with the next batch
            intake.take(read.feed(), read.decoded())
                    .whenCompleteAsync(
                            (faults, later) -> {
                                reply(exchange, read.decoded().answer(), faults, later);
                                callback.done(false);
                            },
                            connection(exchange));
            return false;
        } catch (BadFrame bad) {
            intake.refuse(PhoneReports.OSMAND, null, bad);
            answer(exchange, 400, bad.getMessage());
            callback.done(true);
            return true;
        }
    }

    private PhoneReports.Read parameters(FullHttpRequest request) {
        return new PhoneReports.Read(PhoneReports.OSMAND, OsmAndFrame.read(given(request), clock.instant()));
    }

    private static Executor connection(Exchange exchange) {
        return exchange.getMessage()
                .getHeader(NettyConstants.NETTY_CHANNEL_HANDLER_CONTEXT, ChannelHandlerContext.class)
                .executor();
    }

    /** What is refused is counted and answered for: an app that waits for 200 would send it for ever, and nothing after it. */
    private static void reply(Exchange exchange, byte[] wanted, List<ReportFault> faults, Throwable later) {
        if (later != null) {
            answer(exchange, 503, "try again later");
        } else if (wanted == null) {
            answer(exchange, 200, OsmAndRefusals.told(faults));
        } else {
            answer(exchange, 200, new String(wanted, StandardCharsets.US_ASCII));
            exchange.getMessage().setHeader(Exchange.CONTENT_TYPE, "application/json");
        }
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
            throw new BadFrame("the parameters are not encoded as they should be");
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
