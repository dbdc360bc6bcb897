// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.entry;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives pages who came in: an {@link Entered}, or an {@link OwnerVisit} where it must be known whose cameras are shown. */
@Component
class EnteredReader implements HandlerMethodArgumentResolver, WebMvcConfigurer {
    private final EntrySessions sessions;

    EnteredReader(EntrySessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        var type = parameter.getParameterType();
        return type.equals(Entered.class) || type.equals(OwnerVisit.class);
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var http = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
        var entered = EntryCookie.read(http)
                .flatMap(sessions::find)
                .orElseThrow(() -> new NotEntered(CameraEntryPages.PATH));
        return parameter.getParameterType().equals(Entered.class)
                ? entered
                : entered.visit().orElseThrow(() -> new NotEntered(CameraEntryPages.CHOICE));
    }
}
