package io.trigon.integrations.shipment;

import io.netty.channel.ChannelHandlerContext;
import io.netty.util.AttributeKey;
import io.trigon.integrations.shipment.ScannerTalk.Agreed;
import io.trigon.integrations.shipment.ScannerTalk.Answer;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.netty.NettyConstants;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Scanners that send a line for each code by TCP, on the port {@code trigon.port.scanner}; without that setting, none. */
@Dependent
public class ScannerRoute extends RouteBuilder {
    static final AttributeKey<Agreed> AGREED = AttributeKey.valueOf(ScannerRoute.class, "agreed");
    private static final Logger LOG = LoggerFactory.getLogger(ScannerRoute.class);
    private static final int LONGEST_LINE = 2100;

    private final ScannerTalk talk;
    private final Optional<Integer> port;
    private final String bind;

    @Inject
    public ScannerRoute(
            ScannerTalk talk,
            @ConfigProperty(name = "trigon.port.scanner") Optional<Integer> port,
            @ConfigProperty(name = "trigon.bind", defaultValue = "127.0.0.1") String bind) {
        this.talk = talk;
        this.port = port;
        this.bind = bind;
    }

    @Override
    public void configure() {
        if (port.isEmpty()) {
            return;
        }
        getContext().getRegistry().bind("scannerChannels", ScannerChannels.template());
        errorHandler(defaultErrorHandler().maximumRedeliveries(0));
        String host = bind.contains(":") ? "[" + bind + "]" : bind;
        from("netty:tcp://" + host + ":" + port.get()
                        + "?sync=true&textline=true&delimiter=LINE&autoAppendDelimiter=true&encoding=UTF-8"
                        + "&decoderMaxLineLength=" + LONGEST_LINE
                        + "&backlog=50&serverInitializerFactory=#scannerChannels")
                .routeId("scanners-line-in")
                .process(this::answer);
    }

    private void answer(Exchange exchange) {
        Message message = exchange.getMessage();
        ChannelHandlerContext line =
                message.getHeader(NettyConstants.NETTY_CHANNEL_HANDLER_CONTEXT, ChannelHandlerContext.class);
        var known = line.channel().attr(AGREED);
        Answer answer = said(known.get(), message.getBody(String.class));
        known.set(answer.agreed());
        message.setBody(answer.text());
        message.setHeader(NettyConstants.NETTY_CLOSE_CHANNEL_WHEN_COMPLETE, answer.close());
    }

    /** What went wrong with us is nobody's to read; {@code ERR} asks for the line once more. */
    private Answer said(Agreed known, String line) {
        try {
            return talk.to(known, line);
        } catch (RuntimeException failure) {
            LOG.warn("A scanner's line failed", failure);
            return new Answer("ERR", known, false);
        }
    }
}
