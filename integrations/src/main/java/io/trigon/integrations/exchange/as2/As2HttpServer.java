package io.trigon.integrations.exchange.as2;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpServerCodec;
import java.net.InetSocketAddress;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * The HTTP server of AS2, alone on its port. What a request may cost is bounded: its size, that of its header, its time, all that
 * are being read together, connections, and work that waits.
 */
final class As2HttpServer implements AutoCloseable {
    private static final int LINE_BYTES = 2_048;
    private static final int HEADER_BYTES = 16_384;
    private static final int CHUNK_BYTES = 65_536;
    private static final int WAITING_MOST = 64;
    private static final int DRAIN_SECONDS = 15;

    private final EventLoopGroup loops;
    private final ThreadPoolExecutor workers;
    private final Channel listener;

    /**
     * Listens at once.
     *
     * @param port 0 for any that is free
     * @param most how many bytes a request may have
     */
    As2HttpServer(
            String bind, int port, String path, int most, ThreadFactory threads, Function<Entity, Answer> answers) {
        int width = Math.max(2, Runtime.getRuntime().availableProcessors());
        workers = new ThreadPoolExecutor(
                width * 2, width * 2, 30, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING_MOST), threads);
        workers.allowCoreThreadTimeOut(true);
        loops = new NioEventLoopGroup(2);
        As2Load load = new As2Load(4L * most);
        ChannelInitializer<SocketChannel> connection = new ChannelInitializer<>() {
            @Override
            protected void initChannel(SocketChannel channel) {
                channel.pipeline()
                        .addLast(new HttpServerCodec(LINE_BYTES, HEADER_BYTES, CHUNK_BYTES))
                        .addLast(new As2Guard(load))
                        .addLast(new HttpObjectAggregator(most))
                        .addLast(new As2Connection(path, workers, answers));
            }
        };
        try {
            listener = new ServerBootstrap()
                    .group(loops)
                    .channel(NioServerSocketChannel.class)
                    .childHandler(connection)
                    .bind(new InetSocketAddress(bind, port))
                    .syncUninterruptibly()
                    .channel();
        } catch (RuntimeException taken) {
            stop();
            throw new IllegalStateException("port " + port + " for AS2 can't be listened on", taken);
        }
    }

    int port() {
        return ((InetSocketAddress) listener.localAddress()).getPort();
    }

    /** Takes no more requests, and lets those under way end. */
    @Override
    public void close() {
        listener.close().syncUninterruptibly();
        workers.shutdown();
        try {
            workers.awaitTermination(DRAIN_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        stop();
    }

    private void stop() {
        workers.shutdownNow();
        loops.shutdownGracefully(0, 2, TimeUnit.SECONDS).syncUninterruptibly();
    }
}
