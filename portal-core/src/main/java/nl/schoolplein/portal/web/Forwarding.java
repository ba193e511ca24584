package nl.schoolplein.portal.web;

import java.net.SocketAddress;
import java.util.List;
import nl.schoolplein.portal.network.Proxies;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.ForwardedRequestCustomizer;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;

/**
 * Sees a request as the visitor sent it who is behind a trusted proxy: with their address, the scheme and the host.
 *
 * <p>Each proxy adds at the end who asked it. So it is read from the end, for as long as whoever says it is trusted: the last
 * address that is no proxy's counts, whatever a visitor wrote before it. A proxy that keeps it to itself ({@code unknown}) is the
 * last one that is asked.
 */
final class Forwarding implements HttpConfiguration.Customizer {
    private final Proxies proxies;
    private final HttpHeader header;
    private final ForwardedRequestCustomizer jetty = new ForwardedRequestCustomizer();

    Forwarding(Proxies proxies) {
        this.proxies = proxies;
        boolean standard = proxies.header() == Proxies.Header.FORWARDED;
        this.header = standard ? HttpHeader.FORWARDED : HttpHeader.X_FORWARDED_FOR;
        jetty.setForwardedOnly(standard);
        if (!standard) { // what proxies usually do not set, and therefore hand on as a visitor wrote it
            jetty.setForwardedHeader(null);
            jetty.setForwardedServerHeader(null);
            jetty.setForwardedPortHeader(null);
            jetty.setForwardedHttpsHeader(null);
            jetty.setForwardedCipherSuiteHeader(null);
            jetty.setForwardedSslSessionIdHeader(null);
        }
    }

    @Override
    public Request customize(Request request, HttpFields.Mutable answer) {
        if (!proxies.trusts(Request.getRemoteAddr(request))) {
            return request;
        }
        List<String> said = request.getHeaders().getCSV(header, true);
        Request seen = request;
        for (int hop = said.size() - 1; hop >= 0 && proxies.trusts(Request.getRemoteAddr(seen)); hop--) {
            seen = jetty.customize(new Saying(request, header, said.get(hop)), answer);
            if (address(seen).equals(address(request))) {
                break;
            }
        }
        return seen;
    }

    private static SocketAddress address(Request request) {
        return request.getConnectionMetaData().getRemoteSocketAddress();
    }

    /** The request with what one of the proxies added. */
    private static final class Saying extends Request.Wrapper {
        private final HttpFields headers;

        Saying(Request request, HttpHeader header, String said) {
            super(request);
            this.headers =
                    HttpFields.build(request.getHeaders()).put(header, said).asImmutable();
        }

        @Override
        public HttpFields getHeaders() {
            return headers;
        }
    }
}
