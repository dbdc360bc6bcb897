// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.site;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/** Renders {@code src/main/jte/NAME.jte} for the view {@code NAME}; templates are compiled at build time. */
@Component
class JteViews implements ViewResolver, Ordered {
    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Pages pages;

    JteViews(Pages pages) {
        this.pages = pages;
    }

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        var template = name + ".jte";
        return templates.hasTemplate(template) ? new JteView(template) : null;
    }

    /** Ahead of Spring's own resolver, which would forward to a path of the same name. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    private final class JteView implements View {
        private final String template;

        private JteView(String template) {
            this.template = template;
        }

        @Override
        public String getContentType() {
            return "text/html;charset=UTF-8";
        }

        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            JteViews.this.render(template, model, request, response);
        }
    }

    /** Writes a template as the whole answer; the template gets {@code page} besides the model, unless it is there. */
    void render(String name, @Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var values = new HashMap<>(withoutNulls(model));
        values.computeIfAbsent("page", absent -> pages.of(request));
        var output = new Utf8ByteOutput();
        templates.render(name.endsWith(".jte") ? name : name + ".jte", values, output);
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(output.getContentLength());
        output.writeTo(response.getOutputStream());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> withoutNulls(@Nullable Map<String, ?> model) {
        if (model == null) {
            return Map.of();
        }
        var present = new HashMap<String, Object>((Map<String, Object>) model);
        present.values().removeIf(Objects::isNull);
        return present;
    }
}
