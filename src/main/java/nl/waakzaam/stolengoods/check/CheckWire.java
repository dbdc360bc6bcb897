// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.check;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** Reads the question of a theft check from a request and writes its answer, as JSON. */
@Component
class CheckWire {
    /** Longest body in bytes: five of the longest values and all around them fit many times. */
    static final int LONGEST = 16_384;

    private static final String JSON = MediaType.APPLICATION_JSON_VALUE;

    private final ObjectReader questions;
    private final ObjectWriter answers;

    CheckWire(JsonMapper mapper) {
        this.questions = mapper.readerFor(CheckJson.Question.class);
        this.answers = mapper.writerFor(CheckJson.Answer.class);
    }

    /** Refuses what is no JSON, what is too long, and whoever takes another answer than JSON: 400, 413, 415, 406. */
    CheckJson.@Nullable Question read(HttpServletRequest request) throws IOException, HttpMediaTypeException {
        refuseOtherThanJson(request);
        var body = request.getInputStream().readNBytes(LONGEST + 1);
        if (body.length > LONGEST) {
            throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
        }
        try {
            return questions.readValue(body);
        } catch (JacksonException unreadable) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, null, unreadable);
        }
    }

    void write(CheckJson.Answer answer, HttpServletResponse response) throws IOException {
        var body = answers.writeValueAsBytes(answer);
        response.setContentType(JSON);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static void refuseOtherThanJson(HttpServletRequest request) throws HttpMediaTypeException {
        if (!JSON.equals(request.getContentType())) {
            refuseOtherThanJson(request.getContentType());
        }
        var accepted = request.getHeader(HttpHeaders.ACCEPT);
        if (accepted != null && !JSON.equals(accepted)) {
            refuseOtherThanJson(Collections.list(request.getHeaders(HttpHeaders.ACCEPT)));
        }
    }

    private static void refuseOtherThanJson(@Nullable String sent) throws HttpMediaTypeNotSupportedException {
        var known = List.of(MediaType.APPLICATION_JSON);
        try {
            var type = sent == null ? null : MediaType.parseMediaType(sent);
            if (type == null || !MediaType.APPLICATION_JSON.equalsTypeAndSubtype(type)) {
                throw new HttpMediaTypeNotSupportedException(type, known);
            }
        } catch (InvalidMediaTypeException unreadable) {
            throw new HttpMediaTypeNotSupportedException("unreadable media type");
        }
    }

    private static void refuseOtherThanJson(List<String> accepted) throws HttpMediaTypeNotAcceptableException {
        try {
            if (MediaType.parseMediaTypes(accepted).stream().noneMatch(MediaType.APPLICATION_JSON::isCompatibleWith)) {
                throw new HttpMediaTypeNotAcceptableException(List.of(MediaType.APPLICATION_JSON));
            }
        } catch (InvalidMediaTypeException unreadable) {
            throw new HttpMediaTypeNotAcceptableException("unreadable media type");
        }
    }
}
