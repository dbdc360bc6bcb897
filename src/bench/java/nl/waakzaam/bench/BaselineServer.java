// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.bench;

import nl.waakzaam.site.HeadersOnly;
import nl.waakzaam.stolengoods.check.BaselineApi;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What the check over HTTP is measured against: the same server, request and headers, and nothing else. */
@ImportAutoConfiguration({
    ConfigurationPropertiesAutoConfiguration.class,
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    JacksonAutoConfiguration.class
})
class BaselineServer {
    static ConfigurableApplicationContext start() throws NoSuchMethodException {
        var context = new SpringApplicationBuilder(BaselineServer.class)
                .sources(HeadersOnly.configuration())
                .web(WebApplicationType.SERVLET)
                .run("--server.port=0", "--spring.threads.virtual.enabled=true", "--logging.level.nl.waakzaam=warn");
        BaselineApi.register(context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class));
        return context;
    }
}
