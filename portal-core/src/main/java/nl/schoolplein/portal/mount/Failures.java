package nl.schoolplein.portal.mount;

import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.nio.file.Path;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.schoolplein.api.InvalidForm;
import nl.schoolplein.portal.config.NoAddressException;
import nl.schoolplein.portal.data.NoRoomException;
import nl.schoolplein.portal.data.Room;
import nl.schoolplein.portal.form.Body;
import nl.schoolplein.portal.form.FormReader;
import nl.schoolplein.portal.form.Refusal;
import nl.schoolplein.portal.page.ProblemException;
import nl.schoolplein.portal.page.Problems;
import nl.schoolplein.portal.page.Renderer;
import nl.schoolplein.portal.page.Skin;
import nl.schoolplein.portal.visit.Typed;
import nl.schoolplein.portal.visit.Visit;
import org.glassfish.hk2.api.MultiException;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.ConstraintViolationException.ConstraintKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns whatever is thrown into an answer; a form goes back to its sender. */
final class Failures implements ExceptionMapper<Throwable> {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    /** The attribute of a request whose page has to be shown again with what was typed. */
    static final String AGAIN = "nl.schoolplein.again";

    private static final Set<ConstraintKind> LOST = Set.of(ConstraintKind.UNIQUE, ConstraintKind.FOREIGN_KEY);

    private final Renderer renderer;
    private final Skin skin;
    private final Problems problems;
    private final Path data;

    /** The folder is on the disk that the data is on. */
    Failures(Renderer renderer, Skin skin, Problems problems, Path data) {
        this.renderer = renderer;
        this.skin = skin;
        this.problems = problems;
        this.data = data;
    }

    @Override
    public Response toResponse(Throwable failed) {
        Throwable thrown = meant(failed);
        Visit visit = Visit.current();
        if (thrown instanceof Refusal refusal) {
            return refused(visit, refusal.typed(), refusal.status());
        }
        if (thrown instanceof InvalidForm invalid) {
            String message = renderer.said(visit, skin, invalid.messageKey(), invalid.arguments());
            return refused(
                    visit, new Typed(FormReader.typed(visit.asked()).values(), Map.of(invalid.field(), message)), 422);
        }
        if (thrown instanceof Guard.ReadOnlyException) {
            if (visit.viewing() != null) {
                return answer(problems.lookingOn(visit, visit.viewing(), true, typed(visit)), Map.of());
            }
            String reason = problems.text(visit, "module.read-only");
            return answer(problems.of(visit, 403, reason, typed(visit), Map.of()), Map.of());
        }
        if (thrown instanceof Conflict conflict && conflict.page().isPresent() && !visit.json()) {
            return Response.status(409).entity(conflict.page().get()).build();
        }
        if (thrown instanceof Conflict conflict) {
            return answer(
                    problems.conflict(visit, conflict.detail(), conflict.back(), typed(visit), conflict.members()),
                    Map.of());
        }
        if (thrown instanceof ProblemException problem) {
            String detail = problems.text(visit, problem.key());
            return answer(problems.of(visit, problem.status(), detail, typed(visit), problem.members()), Map.of());
        }
        if (thrown instanceof NoAddressException) {
            return answer(problems.unaddressed(visit, typed(visit)), Map.of());
        }
        if (thrown instanceof WebApplicationException web) {
            return web.getResponse().hasEntity() || web.getResponse().getStatus() < 400
                    ? web.getResponse()
                    : answer(
                            problems.of(visit, web.getResponse().getStatus(), typed(visit)),
                            web.getResponse().getStringHeaders());
        }
        if (isLostRace(thrown)) {
            return answer(problems.of(visit, 409, typed(visit)), Map.of());
        }
        if (thrown instanceof NoRoomException full) {
            LOG.error("{}: {}", visit.path(), full.getMessage());
            return answer(problems.of(visit, 507, typed(visit)), Map.of());
        }
        if (Body.TooLarge.isBehind(thrown)) {
            return answer(problems.of(visit, 413, typed(visit)), Map.of());
        }
        if (isBusy(thrown)) {
            LOG.error("{}: {}", visit.path(), thrown.getMessage());
            return answer(problems.of(visit, 503, typed(visit)), Map.of());
        }
        LOG.error("{} failed in {}", visit.path(), skin.id(), thrown);
        int status = Room.isUsedUp(data) ? 507 : 500;
        return answer(problems.of(visit, status, typed(visit)), Map.of());
    }

    /** What a field of a resource refuses (a path that is no id) comes wrapped by who fills the fields. */
    private static Throwable meant(Throwable thrown) {
        return thrown instanceof MultiException several
                ? several.getErrors().stream()
                        .filter(WebApplicationException.class::isInstance)
                        .findFirst()
                        .orElse(thrown)
                : thrown;
    }

    /** So many ask the database at once that this one did not get a turn. */
    private static boolean isBusy(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientConnectionException) {
                return true;
            }
        }
        return false;
    }

    /** What it was about has been changed, removed or made by somebody else, a moment ago. */
    private static boolean isLostRace(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockException
                    || (cause instanceof ConstraintViolationException violation
                            && LOST.contains(violation.getKind()))) {
                return true;
            }
        }
        return false;
    }

    private static Map<String, List<String>> typed(Visit visit) {
        return FormReader.typed(visit.asked()).values();
    }

    private Response refused(Visit visit, Typed typed, int status) {
        if (visit.json()) {
            List<Map<String, String>> errors = new ArrayList<>();
            typed.errors().forEach((field, message) -> {
                Map<String, String> error = new LinkedHashMap<>();
                error.put("field", field);
                error.put("message", message);
                errors.add(error);
            });
            String detail = problems.detail(visit, status);
            return answer(problems.of(visit, status, detail, Map.of(), Map.of("errors", errors)), Map.of());
        }
        visit.asked().setAttribute(AGAIN, typed);
        return Response.status(status).build();
    }

    private static Response answer(Problems.Answer answer, Map<String, List<String>> headers) {
        Response.ResponseBuilder response =
                Response.status(answer.status()).entity(answer.body()).type(answer.type());
        headers.forEach((name, values) -> {
            if (!name.equalsIgnoreCase("Content-Type") && !name.equalsIgnoreCase("Content-Length")) {
                values.forEach(value -> response.header(name, value));
            }
        });
        return response.build();
    }
}
