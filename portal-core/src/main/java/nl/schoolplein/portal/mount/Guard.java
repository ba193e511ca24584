package nl.schoolplein.portal.mount;

import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;
import nl.schoolplein.api.Allow;
import nl.schoolplein.portal.visit.PortalViewer;
import nl.schoolplein.portal.visit.Rights;
import nl.schoolplein.portal.visit.Visit;
import org.jspecify.annotations.Nullable;

/** Puts the rule of each resource method before it. Closed by default: a write without a rule does not start. */
final class Guard implements DynamicFeature {
    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

    private static final int BEFORE_THE_PASSWORD = Priorities.USER - 1;

    private final boolean core;
    private final Rights rights;
    private final Mount.House house;

    Guard(boolean core, Rights rights, Mount.House house) {
        this.core = core;
        this.rights = rights;
        this.house = house;
    }

    /** Refuses resource classes with a method that nobody said who may use. */
    void check(Iterable<Class<?>> resources) {
        for (Class<?> resource : resources) {
            Arrays.stream(resource.getMethods()).forEach(this::rule);
        }
    }

    /** The name of the rule of a resource method, or null if it needs none. */
    @Nullable
    String rule(Method method) {
        HttpMethod http = Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
        if (http == null) {
            return null;
        }
        Door door = method.getAnnotation(Door.class);
        Allow allow = method.getAnnotation(Allow.class);
        if (core) {
            if (door == null) {
                throw new IllegalArgumentException(method + " has no @Door");
            }
            return door.value().name();
        }
        if (allow == null) {
            if (READS.contains(http.value())) {
                return null;
            }
            throw new IllegalArgumentException(method + " writes, and has no @Allow that says who may");
        }
        return rights.of(allow.value()) == null ? null : allow.value();
    }

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        Method method = resource.getResourceMethod();
        Door door = method.getAnnotation(Door.class);
        if (core && door != null) { // without one, it is Jersey's own answer to OPTIONS
            context.register(new DoorKeeper(door.value()), BEFORE_THE_PASSWORD);
            if (method.isAnnotationPresent(FreshPassword.class)) {
                context.register(new FreshKeeper(house));
            }
        } else if (method.isAnnotationPresent(Allow.class)) {
            context.register(
                    new ActionKeeper(rights, method.getAnnotation(Allow.class).value()));
        } else if (!core) {
            context.register(new MembersKeeper());
        }
    }

    /** The module may only be looked at now; also the page of a form is not for looking. */
    static final class ReadOnlyException extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private record DoorKeeper(Door.To door) implements ContainerRequestFilter {
        @Override
        public void filter(ContainerRequestContext request) {
            Visit visit = Visit.current();
            if (!door.opensFor(visit)) {
                if (visit.pass() != null) {
                    throw new NotFoundException();
                }
                throw visit.who() == null ? new NotAuthorizedException("Session") : new ForbiddenException();
            }
        }
    }

    /** What has no action is for whoever may open the module: for nobody with a pass. */
    private record MembersKeeper() implements ContainerRequestFilter {
        @Override
        public void filter(ContainerRequestContext request) {
            if (Visit.current().pass() != null) {
                throw new NotFoundException();
            }
        }
    }

    private record ActionKeeper(Rights rights, String action) implements ContainerRequestFilter {
        @Override
        public void filter(ContainerRequestContext request) {
            Visit visit = Visit.current();
            PortalViewer viewer = visit.by();
            if (visit.pass() != null && !visit.pass().action().equals(action)) {
                throw new NotFoundException();
            }
            if (viewer.rights().readOnly() || viewer.looksOn()) {
                throw new ReadOnlyException();
            }
            if (!rights.of(action).allows(viewer)) {
                throw new ForbiddenException();
            }
        }
    }
}
