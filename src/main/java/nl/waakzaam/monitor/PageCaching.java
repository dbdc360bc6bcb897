// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.monitor;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Pages of open figures may be kept for a while, and are not sent again while they are the same. */
@Configuration(proxyBeanMethods = false)
class PageCaching implements WebMvcConfigurer, HandlerInterceptor {
    private static final List<String> PAGES = List.of(
            "/cijfers",
            "/cijfers/misdrijf/*",
            "/cijfers/gemeente/*",
            "/cijfers/kaart/*",
            "/cijfers/uitgaven/*",
            "/cijfers/seizoen/*",
            "/cijfers/vergelijken/*",
            "/cijfers/maatregel/*");

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns(PAGES);
    }

    /** Only what was found: a page that says that something is missing is asked again. */
    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page != null && response.getStatus() == HttpServletResponse.SC_OK) {
            Kept.page(request, response);
        }
    }

    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> figurePageTags() {
        var tags = new FilterRegistrationBean<ShallowEtagHeaderFilter>(new TagsOfPages());
        tags.addUrlPatterns("/cijfers", "/cijfers/*");
        return tags;
    }

    /** Leaves lists and files alone: those are written as they are read. */
    private static final class TagsOfPages extends ShallowEtagHeaderFilter {
        @Override
        protected boolean shouldNotFilter(HttpServletRequest request) {
            var path = request.getRequestURI();
            return !"GET".equals(request.getMethod())
                    || PAGES.stream().noneMatch(page -> isIn(path, page.replace("*", "")));
        }

        private static boolean isIn(String path, String page) {
            return page.endsWith("/")
                    ? path.startsWith(page) && !path.contains("/grafiek.") && !path.contains("/lijst.")
                    : path.equals(page);
        }
    }
}
