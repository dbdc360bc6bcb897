// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.monitor.methods;

import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.DispatcherServlet;

/**
 * The address where a list of incidents comes in reads its forms by limits of its own: whatever is small enough to be
 * taken stays in memory, so that no part of it is ever written to the disk. How a form is read is set per servlet; this
 * one hands all else to the one that serves every page.
 */
@Configuration(proxyBeanMethods = false)
class UnkeptUpload {
    /** Beside the file: the fields, and the lines between the parts. */
    private static final int FIELDS = 100_000;

    @Bean
    ServletRegistrationBean<HttpServlet> unkeptUploads(DispatcherServlet pages) {
        var registration = new ServletRegistrationBean<HttpServlet>(new Passing(pages), NearRepeatPages.PATH);
        registration.setName("unkept-uploads");
        registration.setMultipartConfig(inMemory());
        registration.setLoadOnStartup(1);
        return registration;
    }

    /**
     * Nothing that is read reaches the size from which it would be written to the disk. What is somewhat too large is read
     * as well, so that the page can say so.
     */
    private static MultipartConfigElement inMemory() {
        var largest = 2 * IncidentFile.LARGEST;
        return new MultipartConfigElement("", largest, largest + FIELDS, largest + FIELDS);
    }

    private static final class Passing extends HttpServlet {
        private static final long serialVersionUID = 1L;

        private final transient DispatcherServlet pages;

        Passing(DispatcherServlet pages) {
            this.pages = pages;
        }

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response)
                throws ServletException, IOException {
            pages.service(request, response);
        }
    }
}
