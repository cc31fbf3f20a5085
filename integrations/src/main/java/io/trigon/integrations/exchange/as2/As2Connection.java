package io.trigon.integrations.exchange.as2;

import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One connection: hands each whole request to a worker and writes what it answers. */
final class As2Connection extends SimpleChannelInboundHandler<FullHttpRequest> {
    private static final Logger LOG = LoggerFactory.getLogger(As2Connection.class);

    private final String path;
    private final Executor workers;
    private final Function<Entity, Answer> answers;

    As2Connection(String path, Executor workers, Function<Entity, Answer> answers) {
        this.path = path;
        this.workers = workers;
        this.answers = answers;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, FullHttpRequest request) {
        boolean stay = HttpUtil.isKeepAlive(request);
        Answer refusal = refusal(request);
        if (refusal != null) {
            write(context, refusal, false);
            return;
        }
        Entity entity = entity(request);
        if (entity == null) {
            write(context, Answer.text(400, "a header field came twice"), false);
            return;
        }
        try {
            workers.execute(() -> write(context, answer(entity), stay));
        } catch (RejectedExecutionException tooMuch) {
            write(context, Answer.text(503, "try again later"), false);
        }
    }

    private Answer answer(Entity entity) {
        try {
            return answers.apply(entity);
        } catch (RuntimeException fault) {
            LOG.error("An AS2 request failed", fault);
            return Answer.text(503, "try again later");
        }
    }

    private Answer refusal(FullHttpRequest request) {
        if (request.decoderResult().isFailure()) {
            return Answer.text(400, "not HTTP as it should be");
        }
        if (!new QueryStringDecoder(request.uri()).path().equals(path)) {
            return Answer.text(404, "nothing here");
        }
        return request.method().equals(HttpMethod.POST) ? null : Answer.text(405, "POST only");
    }

    /** Null when a field came twice: whose value counts must not be a matter of taste. */
    private static Entity entity(FullHttpRequest request) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (Map.Entry<String, String> field : request.headers()) {
            boolean ours = !field.getKey().equalsIgnoreCase("Received")
                    && !field.getKey().equalsIgnoreCase("Via");
            if (headers.put(field.getKey(), field.getValue()) != null && ours) {
                return null;
            }
        }
        return new Entity(headers, ByteBufUtil.getBytes(request.content()));
    }

    private static void write(ChannelHandlerContext context, Answer answer, boolean stay) {
        byte[] body = answer.entity().body();
        var response = new DefaultFullHttpResponse(
                HttpVersion.HTTP_1_1, HttpResponseStatus.valueOf(answer.status()), Unpooled.wrappedBuffer(body));
        answer.entity().headers().forEach((name, value) -> response.headers().set(name, value));
        response.headers().setInt(HttpHeaderNames.CONTENT_LENGTH, body.length);
        HttpUtil.setKeepAlive(response, stay);
        var written = context.writeAndFlush(response);
        if (!stay) {
            written.addListener(ChannelFutureListener.CLOSE);
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        LOG.debug("A connection to AS2 broke", cause);
        context.close();
    }
}
