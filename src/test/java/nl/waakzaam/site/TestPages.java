// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.site;

import gg.jte.Content;
import java.io.IOException;
import java.util.Map;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Pages that only a test has, of the product's own templates. */
public final class TestPages {
    private final ApplicationContext product;

    public TestPages(ApplicationContext product) {
        this.product = product;
    }

    /** A whole page around this content. */
    public String around(String content, String language) throws IOException {
        Content written = output -> output.writeContent(content);
        return template("layout/page", Map.of("title", "Proef", "content", written), language);
    }

    public String template(String name, Map<String, ?> model, String language) throws IOException {
        var request = new MockHttpServletRequest("GET", "/");
        request.setQueryString("taal=" + language);
        var answer = new MockHttpServletResponse();
        product.getBean(JteViews.class).render(name, model, request, answer);
        return answer.getContentAsString();
    }

    /** The content security policy of a product with this background for its maps; empty for none. */
    public static String policy(String tiles) throws Exception {
        return MapTilesTest.policy(tiles, tiles.isEmpty() ? "" : "© Kadaster");
    }
}
