package io.trigon.integrations.mqtt;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.mqtt.MqttMessage;
import io.netty.handler.codec.mqtt.MqttPublishMessage;
import io.netty.handler.timeout.IdleStateEvent;
import io.netty.handler.timeout.IdleStateHandler;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletionStage;
import java.util.logging.Level;
import java.util.logging.Logger;

/** One client: one message at a time is under way, and until it is dealt with nothing more is read. */
final class Connection extends SimpleChannelInboundHandler<MqttMessage> {
    /** Counts messages and not bytes: who sends a byte now and then is silent. */
    static final String SILENCE = "silence";

    private static final Logger LOG = Logger.getLogger(Connection.class.getName());

    private final Talk talk;
    private final Guests guests;
    private final Deque<Object> waiting = new ArrayDeque<>();
    private boolean busy;
    private boolean working;
    private boolean seated;

    Connection(Talk talk, Guests guests) {
        this.talk = talk;
        this.guests = guests;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, MqttMessage message) {
        boolean published =
                message instanceof MqttPublishMessage && message.decoderResult().isSuccess();
        waiting.add(published ? Published.of((MqttPublishMessage) message) : message);
        work(context);
    }

    private void work(ChannelHandlerContext context) {
        if (working) {
            return;
        }
        working = true;
        while (!busy && !waiting.isEmpty()) { // those that came before the client hung up too
            take(context, waiting.poll());
        }
        working = false;
        context.channel().config().setAutoRead(!busy);
    }

    private void take(ChannelHandlerContext context, Object message) {
        busy = true;
        CompletionStage<Reply> reply =
                message instanceof Published published ? talk.to(published) : talk.to((MqttMessage) message);
        reply.whenComplete((said, fault) -> {
            if (context.executor().inEventLoop()) {
                settle(context, said, fault);
            } else {
                context.executor().execute(() -> settle(context, said, fault));
            }
        });
    }

    private void settle(ChannelHandlerContext context, Reply reply, Throwable fault) {
        busy = false;
        if (fault != null) {
            LOG.log(Level.WARNING, fault, () -> "mqtt: a message was not understood by us");
            end(context);
            return;
        }
        seat(context);
        reply.said().forEach(context::write);
        context.flush();
        boolean unread = context.channel().isActive() && !context.channel().isWritable();
        if (reply.close() || unread) {
            end(context);
        }
        work(context);
    }

    private void seat(ChannelHandlerContext context) {
        if (!seated && talk.guest() != null) {
            seated = true;
            guests.seat(talk.guest(), context.channel());
            int patience = talk.silentSeconds() * 3 / 2;
            context.pipeline().replace(SILENCE, SILENCE, new IdleStateHandler(Math.max(1, patience), 0, 0));
        }
    }

    private void end(ChannelHandlerContext context) {
        waiting.clear();
        context.close();
    }

    /** Who waits for us is not silent. */
    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) throws Exception {
        if (!(event instanceof IdleStateEvent)) {
            super.userEventTriggered(context, event);
        } else if (!busy) {
            end(context);
        }
    }

    /** Mostly a connection that broke, as those of moving things do. */
    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        LOG.log(Level.FINE, cause, () -> "mqtt: connection ended");
        context.close();
    }
}
