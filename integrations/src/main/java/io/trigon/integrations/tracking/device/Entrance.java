package io.trigon.integrations.tracking.device;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.function.Consumer;

/** A port over TCP: so many may be in at once, and so many of them from one address. */
public final class Entrance {
    private final String name;
    private final int connectionsMost;
    private final Visitors visitors;
    private final Consumer<Channel> rooms;
    private final ChannelGroup connections = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
    private Channel door;

    /**
     * @param name of the protocol, for who reads why it does not open
     * @param connectionsMost how many may be connected at once
     * @param addressMost how many of them from one address
     * @param rooms puts its handlers behind one who is let in
     */
    public Entrance(String name, int connectionsMost, int addressMost, Consumer<Channel> rooms) {
        this.name = name;
        this.connectionsMost = connectionsMost;
        this.visitors = new Visitors(addressMost);
        this.rooms = rooms;
    }

    /**
     * @param unread so much that nobody reads may wait for a client
     * @throws IllegalStateException when the port is not to be had
     */
    public void open(EventLoopGroup threads, InetSocketAddress at, WriteBufferWaterMark unread) {
        ChannelFuture binding = new ServerBootstrap()
                .group(threads)
                .channel(NioServerSocketChannel.class)
                .option(ChannelOption.SO_BACKLOG, 1024)
                .option(ChannelOption.SO_REUSEADDR, true)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childOption(ChannelOption.SO_KEEPALIVE, true)
                .childOption(ChannelOption.WRITE_BUFFER_WATER_MARK, unread)
                .childHandler(new Doorkeeper())
                .bind(at);
        door = bound(name, at, binding);
    }

    /** @throws IllegalStateException when the port is not to be had */
    static Channel bound(String name, InetSocketAddress at, ChannelFuture binding) {
        binding.awaitUninterruptibly();
        if (!binding.isSuccess()) {
            throw new IllegalStateException("The door of " + name + ", port " + at.getPort() + " does not open: "
                    + binding.cause().getMessage());
        }
        return binding.channel();
    }

    /** Nobody comes in any more, and who is in goes. */
    public void close() {
        if (door != null) {
            door.close().awaitUninterruptibly();
        }
        connections.close().awaitUninterruptibly();
    }

    public int port() {
        return ((InetSocketAddress) door.localAddress()).getPort();
    }

    public int connections() {
        return connections.size();
    }

    private final class Doorkeeper extends ChannelInitializer<Channel> {
        @Override
        protected void initChannel(Channel channel) {
            SocketAddress from = channel.remoteAddress();
            if (connections.size() >= connectionsMost || !visitors.enter(from)) {
                channel.close();
                return;
            }
            channel.closeFuture().addListener(closed -> visitors.leave(from));
            connections.add(channel);
            rooms.accept(channel);
        }
    }
}
