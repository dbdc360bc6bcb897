// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import nl.waakzaam.site.Wanted.Format;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Reads what is wanted of a list from the form that {@code components/table.jte} writes: {@code zoek}, the filters
 * ({@code filter-KEY}), the order it stands in ({@code volgorde}), and the button that was pressed: {@code sorteer},
 * {@code pagina} or {@code bestand}.
 */
class WantedReader implements HandlerMethodArgumentResolver {
    private static final String FILTER = "filter-";

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType().equals(Wanted.class);
    }

    @Override
    public Wanted resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var post = request.getNativeRequest() instanceof HttpServletRequest http
                && http.getMethod().equals("POST");
        return post
                ? new Wanted(
                        value(request, "zoek", ""),
                        value(request, "sorteer", value(request, "volgorde", "")),
                        number(value(request, "pagina", "1")),
                        filters(request),
                        value(request, "bestand", "csv").equals("ods") ? Format.ODS : Format.CSV)
                : Wanted.beginning();
    }

    private static Map<String, String> filters(NativeWebRequest request) {
        var filters = new HashMap<String, String>();
        request.getParameterMap().forEach((name, values) -> {
            if (name.startsWith(FILTER)) {
                filters.put(name.substring(FILTER.length()), values[0]);
            }
        });
        return filters;
    }

    private static String value(NativeWebRequest request, String name, String otherwise) {
        var value = request.getParameter(name);
        return value == null ? otherwise : value;
    }

    private static int number(String text) {
        return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 1;
    }
}
