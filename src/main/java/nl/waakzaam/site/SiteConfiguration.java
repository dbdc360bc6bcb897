// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.site;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.RequestContextFilter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.multipart.MultipartResolver;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Languages, failures and the menu's public entries. */
@Configuration(proxyBeanMethods = false)
class SiteConfiguration {
    @Bean
    Languages localeResolver() {
        return new Languages();
    }

    /** Behind a proxy that ends TLS too, cookies are for TLS only and the site's own addresses begin with https. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> requestsOverTls(PublicAddress address) {
        return server -> server.addConnectorCustomizers(connector -> {
            if (address.isSecure()) {
                connector.setSecure(true);
                connector.setScheme("https");
            }
        });
    }

    /** Spring MVC keeps the request at hand itself where something asks for it; nothing outside it does. */
    @Bean
    FilterRegistrationBean<RequestContextFilter> requestsAtHand() {
        var none = new FilterRegistrationBean<>(new RequestContextFilter());
        none.setEnabled(false);
        return none;
    }

    /** The answer to a refusal does not read once more what may be the reason for it. */
    @Bean
    MultipartResolver multipartResolver() {
        return new StandardServletMultipartResolver() {
            @Override
            public boolean isMultipart(HttpServletRequest request) {
                return request.getDispatcherType() != DispatcherType.ERROR && super.isMultipart(request);
            }
        };
    }

    @Bean
    MenuEntry checkInMenu() {
        return new MenuEntry("site.menu.check", "/", 10, Set.of());
    }

    @Bean
    WebMvcConfigurer site(Languages languages, FailureAnswers failures) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(languages);
            }

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new WantedReader());
            }

            /** After the handlers that modules wrote themselves, before Spring's own, which say too much. */
            @Override
            public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
                resolvers.add(1, failures);
            }
        };
    }
}
