package io.trigon.integrations.tracking.device;

import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.socket.DatagramPacket;
import java.net.InetSocketAddress;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Devices over UDP: each datagram stands for itself. One that could not be stored stays unanswered and comes again. */
final class DeviceDatagrams extends SimpleChannelInboundHandler<DatagramPacket> {
    private static final Logger LOG = Logger.getLogger(DeviceDatagrams.class.getName());

    private final DeviceProtocol protocol;
    private final ReportIntake intake;

    DeviceDatagrams(DeviceProtocol protocol, ReportIntake intake) {
        this.protocol = protocol;
        this.intake = intake;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, DatagramPacket packet) {
        String device = null;
        for (byte[] frame : protocol.frames(ByteBufUtil.getBytes(packet.content()))) {
            device = take(context, packet.sender(), frame, device);
        }
    }

    private String take(ChannelHandlerContext context, InetSocketAddress sender, byte[] frame, String device) {
        try {
            Decoded decoded = protocol.decodeDatagram(frame, device, intake.now());
            intake.take(protocol.name(), decoded).whenComplete((stored, refusal) -> {
                if (refusal == null && decoded.answer() != null) {
                    // from any thread: Netty hands it to the channel's own
                    context.writeAndFlush(new DatagramPacket(Unpooled.wrappedBuffer(decoded.answer()), sender));
                }
            });
            return decoded.device() == null ? device : decoded.device();
        } catch (BadFrame bad) {
            intake.refuse(protocol.name(), device, bad);
            return device;
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        LOG.log(Level.FINE, cause, () -> protocol.name() + ": a datagram was passed over");
    }
}
