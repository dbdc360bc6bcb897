// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.bench;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The least that a page over HTTP can cost: the same server, and one word. */
final class NoOpPage {
    static final String PATH = "/niets";

    static ConfigurableApplicationContext start() throws NoSuchMethodException {
        var server = new SpringApplicationBuilder(BaselineServer.class)
                .web(WebApplicationType.SERVLET)
                .run("--server.port=0", "--spring.threads.virtual.enabled=true", "--logging.level.nl.waakzaam=warn");
        var mappings = server.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        var get = RequestMappingInfo.paths(PATH)
                .methods(RequestMethod.GET)
                .options(mappings.getBuilderConfiguration())
                .build();
        mappings.registerMapping(get, new NoOpPage(), NoOpPage.class.getDeclaredMethod("answer"));
        return server;
    }

    @ResponseBody
    String answer() {
        return "niets";
    }
}
