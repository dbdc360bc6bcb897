// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.bench;

import static org.assertj.core.api.Assertions.assertThat;

import nl.waakzaam.site.HeadersOnly;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** What the server that measurements are compared with borrows of the product. */
class BaselineServerTest {
    @Test
    void the_headers_need_nothing_else_of_the_site() {
        try (var borrowed = new AnnotationConfigApplicationContext(HeadersOnly.configuration())) {
            assertThat(borrowed.getBeansOfType(FilterRegistrationBean.class)).hasSize(1);
        }
    }
}
