// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.support;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Hands a {@link Journey} its browser, which JUnit closes with the class that asked for it. */
class JourneyParts implements ParameterResolver {
    private static final Namespace OURS = Namespace.create(JourneyParts.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        var type = parameter.getParameter().getType();
        return type == Browser.class || type == Visits.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var product = SpringExtension.getApplicationContext(context);
        var browser = browser(product, context);
        return parameter.getParameter().getType() == Browser.class ? browser : new Visits(browser, product);
    }

    private static Browser browser(ApplicationContext product, ExtensionContext context) {
        var port = product.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        return context.getStore(OURS).computeIfAbsent(Browser.class, asked -> new Browser(port), Browser.class);
    }
}
