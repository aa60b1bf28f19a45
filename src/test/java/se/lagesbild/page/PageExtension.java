package se.lagesbild.page;

import java.util.function.Supplier;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests the page and a browser, which are started with the first and stopped after the last of all of them. Of a
 * test that fails there is a picture.
 */
final class PageExtension
        implements BeforeAllCallback, BeforeEachCallback, AfterTestExecutionCallback, ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(PageExtension.class);

    /** The browser first: without one, the tests are skipped. */
    @Override
    public void beforeAll(ExtensionContext context) {
        shared(context, Chromium.class, Chromium::new);
        shared(context, ServedPage.class, ServedPage::new);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        shared(context, Chromium.class, Chromium::new).startAfresh();
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        if (context.getExecutionException().isPresent()) {
            shared(context, Chromium.class, Chromium::new)
                    .photograph("failed-" + context.getRequiredTestMethod().getName());
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Chromium.class || type == ServedPage.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Chromium.class
                ? shared(context, Chromium.class, Chromium::new)
                : shared(context, ServedPage.class, ServedPage::new);
    }

    private static <T> T shared(ExtensionContext context, Class<T> type, Supplier<T> start) {
        return context.getRoot().getStore(NAMESPACE).getOrComputeIfAbsent(type, any -> start.get(), type);
    }
}
