package nl.schoolplein.testkit;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Keeps the portal of {@link InPortal}: started by the first who asks, stopped by JUnit when all tests are over. */
final class PortalExtension implements BeforeAllCallback, ParameterResolver, AfterEachCallback {
    private static final String PORTAL = "portal";

    /** Here and not when the parameter is asked for: JUnit takes a test that is aborted there for broken. */
    @Override
    public void beforeAll(ExtensionContext context) {
        PluginUnderTest.asked();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == TestPortal.class;
    }

    @Override
    public TestPortal resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return kept(context).computeIfAbsent(PORTAL, first -> start(), TestPortal.class);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        TestPortal portal = kept(context).get(PORTAL, TestPortal.class);
        if (portal != null) {
            portal.tidy();
        }
    }

    private static Store kept(ExtensionContext context) {
        return context.getRoot().getStore(Namespace.create(PortalExtension.class));
    }

    private static TestPortal start() {
        try {
            return TestPortal.withThisPlugin();
        } catch (RuntimeException told) {
            throw told;
        } catch (Exception failed) {
            throw new IllegalStateException("the portal does not start", failed);
        }
    }
}
