package nl.schoolplein.portal.web;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.schoolplein.portal.form.Body;
import nl.schoolplein.portal.mount.Bulkhead;
import nl.schoolplein.portal.mount.Call;
import nl.schoolplein.portal.plugin.Module;
import nl.schoolplein.portal.visit.Visit;
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

    private final Module module;
    private final Reply reply;
    private final Request request;
    private final Response response;
    private final Callback callback;
    private final long largestBody;
    private final long largestAnswer;
    private final AtomicBoolean given = new AtomicBoolean();
    private final AtomicBoolean broken = new AtomicBoolean();

    /** A call into a module, with how many bytes may come in and go out. */
    Calls(Module module, Reply reply, long largestAnswer) {
        this.module = module;
        this.reply = reply;
        this.request = reply.request();
        this.response = reply.response();
        this.callback = reply.callback();
        this.largestBody = reply.limits().total();
        this.largestAnswer = largestAnswer;
    }

    /**
     * Answers as soon as the module has a place.
     *
     * @param again what to do if the module was replaced or taken away a moment ago
     */
    void answer(Visit visit, String base, Runnable again) {
        Bulkhead bulkhead = module.bulkhead();
        bulkhead.admit(
                request.getComponents().getExecutor(), call -> inside(call, visit, base), () -> late(visit), () -> {
                    if (bulkhead.isShut()) {
                        again.run();
                    } else {
                        reply.problem(visit, 503);
                    }
                });
    }

    private void inside(Call call, Visit visit, String base) {
        try (call) {
            module.mount().handle(visit.asking(request(call)), base, response(call), callback(call));
            if (response.getStatus() >= 500) {
                call.fails();
            }
        } catch (RuntimeException | Error unexpected) {
            callback.failed(unexpected);
        }
    }

    /** The module took too long. If its answer has begun, all that can be done is to break it off. */
    private void late(Visit visit) {
        given.set(true);
        if (response.isCommitted()) {
            callback.failed(new IllegalStateException("the module was given up in the middle of its answer"));
        } else {
            response.reset();
            // The module's thread still has the connection: whoever asked must not send the next request over it.
            response.getHeaders().put(HttpHeader.CONNECTION, "close");
            reply.problem(visit, 503);
        }
    }

    private Request request(Call call) {
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

    private Response response(Call call) {
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

    private Exception tooLarge(Call call) {
        if (broken.compareAndSet(false, true)) {
            call.fails();
            LOG.atError()
                    .addKeyValue(PluginLines.PLUGIN, module.id())
                    .log("{}: an answer of more than {} MB is broken off", module.id(), largestAnswer / (1024 * 1024));
        }
        return new IOException("the answer is larger than " + largestAnswer + " bytes");
    }

    private Callback callback(Call call) {
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
