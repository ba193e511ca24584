package nl.schoolplein.portal.web;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import nl.schoolplein.portal.form.Body;
import nl.schoolplein.portal.mount.Bulkhead;
import nl.schoolplein.portal.watch.PluginLines;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One call into a module, watched: what comes in and goes out counts as movement, and either the module answers or the
 * watch does, never both.
 */
final class Calls {
    private static final Logger LOG = LoggerFactory.getLogger(Calls.class);

    private final String module;
    private final Request request;
    private final Response response;
    private final Callback callback;
    private final long largestBody;
    private final long largestAnswer;
    private final AtomicBoolean given = new AtomicBoolean();
    private final AtomicBoolean broken = new AtomicBoolean();

    /** A call into a module, with how many bytes may come in and go out. */
    Calls(String module, Request request, Response response, Callback callback, long largestBody, long largestAnswer) {
        this.module = module;
        this.largestBody = largestBody;
        this.largestAnswer = largestAnswer;
        this.request = request;
        this.response = response;
        this.callback = callback;
    }

    /** The module took too long. If its answer has begun, all that can be done is to break it off. */
    void late(Consumer<Response> answer) {
        given.set(true);
        if (response.isCommitted()) {
            callback.failed(new IllegalStateException("the module was given up in the middle of its answer"));
        } else {
            response.reset();
            // The module's thread still has the connection: whoever asked must not send the next request over it.
            response.getHeaders().put(HttpHeader.CONNECTION, "close");
            answer.accept(response);
        }
    }

    Request request(Bulkhead.Call call) {
        return new Request.Wrapper(request) {
            private long came;

            @Override
            public Content.@Nullable Chunk read() {
                call.moves();
                Content.Chunk chunk = super.read();
                came += chunk == null ? 0 : chunk.remaining();
                if (chunk == null || came <= largestBody) {
                    return chunk;
                }
                chunk.release();
                return Content.Chunk.from(new Body.TooLarge(largestBody), true);
            }
        };
    }

    Response response(Bulkhead.Call call) {
        return new Response.Wrapper(request, response) {
            private long went;

            @Override
            public void write(boolean last, ByteBuffer bytes, Callback written) {
                call.moves();
                went += bytes == null ? 0 : bytes.remaining();
                if (went > largestAnswer) {
                    written.failed(tooLarge(call));
                } else if (given.get() || (last && !call.finish())) {
                    written.failed(new IllegalStateException("the module answers too late"));
                } else {
                    super.write(last, bytes, written);
                }
            }
        };
    }

    private Exception tooLarge(Bulkhead.Call call) {
        if (broken.compareAndSet(false, true)) {
            call.fails();
            LOG.atError()
                    .addKeyValue(PluginLines.PLUGIN, module)
                    .log("{}: an answer of more than {} MB is broken off", module, largestAnswer / (1024 * 1024));
        }
        return new IOException("the answer is larger than " + largestAnswer + " bytes");
    }

    Callback callback(Bulkhead.Call call) {
        return new Callback() {
            @Override
            public void succeeded() {
                call.finish();
                if (!given.get()) {
                    callback.succeeded();
                }
            }

            @Override
            public void failed(Throwable reason) {
                call.finish();
                if (!given.get()) {
                    callback.failed(reason);
                }
            }
        };
    }
}
