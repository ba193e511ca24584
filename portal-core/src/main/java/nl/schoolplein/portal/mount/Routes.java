package nl.schoolplein.portal.mount;

import java.lang.reflect.ParameterizedType;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import nl.schoolplein.api.Form;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.model.Resource;
import org.glassfish.jersey.server.model.ResourceMethod;
import org.jspecify.annotations.Nullable;

/** Reads the ways into a mount from Jersey's own model of it. */
final class Routes {
    private Routes() {}

    static List<Route> of(String id, boolean core, Set<Class<?>> resources, Guard guard) {
        String base = core ? "/" : "/{school}/" + id + "/";
        List<Route> routes = new ArrayList<>();
        for (Class<?> type : resources) {
            Resource resource = Resource.from(type);
            add(id, join(base, resource.getPath()), resource, guard, routes);
        }
        routes.sort(Comparator.comparing(Route::path).thenComparing(Route::method));
        return List.copyOf(routes);
    }

    private static void add(String id, String path, Resource resource, Guard guard, List<Route> routes) {
        for (ResourceMethod method : resource.getResourceMethods()) {
            if (method.getType() == ResourceMethod.JaxrsType.SUB_RESOURCE_LOCATOR) {
                throw new IllegalArgumentException(path + " has a sub-resource locator, whose routes nobody can list");
            }
            var handler = method.getInvocable().getHandlingMethod();
            routes.add(new Route(
                    id,
                    method.getHttpMethod(),
                    path,
                    guard.rule(handler),
                    form(handler),
                    handler.isAnnotationPresent(FreshPassword.class)));
        }
        for (Resource child : resource.getChildResources()) {
            add(id, join(path, child.getPath()), child, guard, routes);
        }
    }

    private static @Nullable Class<?> form(java.lang.reflect.Method method) {
        return Arrays.stream(method.getGenericParameterTypes())
                .filter(ParameterizedType.class::isInstance)
                .map(ParameterizedType.class::cast)
                .filter(type -> type.getRawType() == Form.class)
                .map(type -> (Class<?>) type.getActualTypeArguments()[0])
                .findFirst()
                .orElse(null);
    }

    private static String join(String base, String path) {
        String below = path.startsWith("/") ? path.substring(1) : path;
        return (base.endsWith("/") || below.isEmpty() ? base : base + "/") + below;
    }

    /** The path of the page on which the form stands that was sent with this request. */
    static String pageOfForm(ContainerRequest sent) {
        URI address = sent.getRequestUri();
        var method = sent.getUriInfo().getMatchedResourceMethod().getInvocable().getHandlingMethod();
        Form.On on = method.getAnnotation(Form.On.class);
        URI page = on == null ? address : address.resolve(on.value());
        return page.getRawPath() + (page.getRawQuery() == null ? "" : "?" + page.getRawQuery());
    }
}
