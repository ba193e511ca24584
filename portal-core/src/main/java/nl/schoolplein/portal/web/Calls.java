package nl.schoolplein.portal.web;

import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import nl.schoolplein.portal.mount.Bulkhead;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * One call into a module, watched: what comes in and goes out counts as movement, and either the module answers or the
 * watch does, never both.
 */
final class Calls {
    private final Request request;
    private final Response response;
    private final Callback callback;
    private final AtomicBoolean given = new AtomicBoolean();

    Calls(Request request, Response response, Callback callback) {
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
            answer.accept(response);
        }
    }

    Request request(Bulkhead.Call call) {
        return new Request.Wrapper(request) {
            @Override
            public Content.Chunk read() {
                call.moves();
                return super.read();
            }
        };
    }

    Response response(Bulkhead.Call call) {
        return new Response.Wrapper(request, response) {
            @Override
            public void write(boolean last, ByteBuffer bytes, Callback written) {
                call.moves();
                if (given.get() || (last && !call.finish())) {
                    written.failed(new IllegalStateException("the module answers too late"));
                } else {
                    super.write(last, bytes, written);
                }
            }
        };
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
