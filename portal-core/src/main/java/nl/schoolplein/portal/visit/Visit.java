package nl.schoolplein.portal.visit;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import nl.schoolplein.api.Pupil;
import nl.schoolplein.portal.account.SignedIn;
import nl.schoolplein.portal.account.Token;
import nl.schoolplein.portal.school.Membership;
import nl.schoolplein.portal.school.School;
import nl.schoolplein.portal.watch.PluginLines;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * One request: who asks, at which school, in what capacity, and what for. Made once at the front door and bound to the
 * thread for as long as the request is answered, so that whatever is injected into a resource knows it.
 */
public record Visit(
        @Nullable Request request,
        String path,
        boolean json,
        @Nullable String token,
        @Nullable SignedIn who,
        @Nullable School school,
        @Nullable Membership membership,
        @Nullable PortalViewer viewer,
        Typed typed,
        @Nullable Viewing viewing,
        @Nullable VisitorPass pass) {
    private static final ThreadLocal<Visit> CURRENT = new ThreadLocal<>();
    private static final String NUMBER = Visit.class.getName();
    private static final int OWNER = 32;
    private static final AtomicLong COUNT = new AtomicLong();

    /** The visit that this thread answers. */
    public static Visit current() {
        Visit visit = CURRENT.get();
        if (visit == null) {
            throw new IllegalStateException("no request is being answered on this thread");
        }
        return visit;
    }

    /** Work for a school that nobody asked for in a request. */
    public static Visit inBackground(School school) {
        return new Visit(null, "", false, null, null, school, null, null, Typed.NOTHING, null, null);
    }

    /** Runs the work with this visit as the thread's own. */
    public <X extends Exception> void run(Work<X> work) throws X {
        Visit before = CURRENT.get();
        CURRENT.set(this);
        if (before == null && request != null) {
            MDC.put(PluginLines.REQUEST, number(request));
        }
        try {
            work.run();
        } finally {
            if (before == null) {
                CURRENT.remove();
                MDC.remove(PluginLines.REQUEST);
            } else {
                CURRENT.set(before);
            }
        }
    }

    /** By it the lines of the log belong together that were written for one request; it says nothing about who asked. */
    private static String number(Request request) {
        if (request.getAttribute(NUMBER) instanceof String known) {
            return known;
        }
        String number = Long.toString(COUNT.incrementAndGet());
        request.setAttribute(NUMBER, number);
        return number;
    }

    /** Work that may throw. */
    @FunctionalInterface
    public interface Work<X extends Exception> {
        void run() throws X;
    }

    /** The same visit at a school. */
    public Visit at(School atSchool, @Nullable Membership as, @Nullable PortalViewer withViewer) {
        return new Visit(request, path, json, token, who, atSchool, as, withViewer, typed, viewing, pass);
    }

    /** The same visit by somebody who has no account, but a pass. */
    public Visit with(VisitorPass ofVisitor) {
        return new Visit(request, path, json, token, null, school, membership, viewer, typed, viewing, ofVisitor);
    }

    /** The same visit by nobody in particular. */
    public Visit byNobody() {
        return new Visit(request, path, json, token, null, school, null, null, typed, null, null);
    }

    /** The same visit while somebody looks at the school as a guardian. */
    public Visit during(Viewing ofGuardian) {
        return new Visit(request, path, json, token, who, school, membership, viewer, typed, ofGuardian, pass);
    }

    /** The same visit by somebody else who is logged in. */
    public Visit signedInAs(SignedIn other) {
        return new Visit(request, path, json, token, other, school, membership, viewer, typed, viewing, pass);
    }

    /** The same visit by this viewer. */
    public Visit as(PortalViewer other) {
        return new Visit(request, path, json, token, who, school, membership, other, typed, viewing, pass);
    }

    /** The same visit through a wrapped request. */
    public Visit asking(Request wrapped) {
        return new Visit(wrapped, path, json, token, who, school, membership, viewer, typed, viewing, pass);
    }

    /** The same visit, whichever child the address names. */
    public Visit aboutAllChildren() {
        return new Visit(null, path, json, token, who, school, membership, viewer, typed, viewing, pass);
    }

    /** The same visit with a form that has to be shown again. */
    public Visit with(Typed again) {
        return new Visit(request, path, json, token, who, school, membership, viewer, again, viewing, pass);
    }

    /** The request; only asked while one is answered. */
    public Request asked() {
        return present(request);
    }

    /** Who is logged in; only asked where somebody is. */
    public SignedIn signedIn() {
        return present(who);
    }

    /** The school; only asked below a school's address. */
    public School atSchool() {
        return present(school);
    }

    /** The viewer; only asked below a school's address. */
    public PortalViewer by() {
        return present(viewer);
    }

    /** The child of this guardian that the address names: from there on all is about that child. */
    public Optional<Pupil> chosen() {
        return request == null ? Optional.empty() : ChosenChild.of(request, membership, viewer);
    }

    /** An address of this school, with the chosen child in it, so that the choice stays while going around. */
    public String keeping(String address) {
        return chosen().map(child -> ChosenChild.in(address, child)).orElse(address);
    }

    /**
     * Whose pages a device keeps, and who taps on it: names a login or a pass, and opens nothing. Empty for nobody, and for
     * somebody who looks on.
     */
    public Optional<String> owner() {
        if (pass != null) {
            return Optional.of(Token.hash("owner", pass.id().toString()).substring(0, OWNER));
        }
        return who == null || viewing != null
                ? Optional.empty()
                : Optional.of(Token.hash(
                                "owner",
                                who.account().toString(),
                                who.capacity().name())
                        .substring(0, OWNER));
    }

    /** The language of the pages: the person's own, or, before anybody logged in, the one of the browser. */
    public Locale language() {
        return who != null ? who.language() : request == null ? Languages.DUTCH : Languages.askedFor(request);
    }

    private static <T> T present(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("asked outside its place");
        }
        return value;
    }
}
