package io.trigon.integrations.tracking.device;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.timeout.IdleStateEvent;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * One device over TCP: greeted, believed while it makes sense, sent away when it doesn't. One frame at a time is under way;
 * when another one comes before that is stored nothing more is read, so that who sends too fast waits. Who doesn't, as most,
 * costs the system no word about what is to be read.
 */
final class DeviceConnection extends SimpleChannelInboundHandler<byte[]> {
    static final int BAD_FRAMES_MOST = 10;
    private static final Logger LOG = Logger.getLogger(DeviceConnection.class.getName());
    private static final long FIRST_FRAME_SECONDS = 60;

    private final DeviceProtocol protocol;
    private final ReportIntake intake;
    private final Deque<byte[]> waiting = new ArrayDeque<>();
    private String device;
    private boolean understood;
    private boolean busy;
    private boolean working;
    private int badFrames;

    DeviceConnection(DeviceProtocol protocol, ReportIntake intake) {
        this.protocol = protocol;
        this.intake = intake;
    }

    @Override
    public void channelActive(ChannelHandlerContext context) throws Exception {
        context.executor().schedule(() -> understood ? null : context.close(), FIRST_FRAME_SECONDS, TimeUnit.SECONDS);
        super.channelActive(context);
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, byte[] frame) {
        waiting.add(frame);
        work(context);
    }

    /** What is stored at once, such as a heartbeat, comes back here while the loop still goes: that goes on with the next. */
    private void work(ChannelHandlerContext context) {
        if (working) {
            return;
        }
        working = true;
        while (!busy && !waiting.isEmpty()) { // those that came before the device hung up too
            take(context, waiting.poll());
        }
        working = false;
        context.channel().config().setAutoRead(!busy || waiting.isEmpty());
    }

    private void take(ChannelHandlerContext context, byte[] frame) {
        try {
            BadFrame.unless(frame.length > 0, "noise came where a frame should begin");
            Decoded decoded = protocol.decode(frame, device, intake.now());
            device = decoded.device() == null ? device : decoded.device();
            understood = true;
            badFrames = 0;
            store(context, decoded);
        } catch (BadFrame bad) {
            intake.refuse(protocol.name(), device, bad);
            badFrames++;
            if (badFrames >= BAD_FRAMES_MOST) {
                waiting.clear();
                context.close();
            }
        }
    }

    private void store(ChannelHandlerContext context, Decoded decoded) {
        busy = true;
        intake.take(protocol.name(), decoded).whenComplete((stored, refusal) -> {
            if (context.executor().inEventLoop()) {
                settle(context, decoded.answer(), refusal);
            } else {
                context.executor().execute(() -> settle(context, decoded.answer(), refusal));
            }
        });
    }

    /** What could not be stored is answered by nothing: the device comes again and sends it again. */
    private void settle(ChannelHandlerContext context, byte[] answer, Throwable refusal) {
        busy = false;
        boolean unread = context.channel().isActive() && !context.channel().isWritable();
        if (refusal != null || unread) {
            waiting.clear();
            context.close(); // or it asks for ever and never takes the answers
        } else if (answer != null) {
            context.writeAndFlush(Unpooled.wrappedBuffer(answer));
        }
        work(context);
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) throws Exception {
        if (event instanceof IdleStateEvent) {
            context.close();
        } else {
            super.userEventTriggered(context, event);
        }
    }

    /** Mostly a connection that broke, as those of moving things do. */
    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        LOG.log(Level.FINE, cause, () -> protocol.name() + ": connection ended");
        context.close();
    }
}
