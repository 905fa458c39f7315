package org.commonweal.identity;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.MediaType;

/// What a write says, as a hash: method, address, and body or form fields.
///
/// A form's CSRF token is masked anew on each page, so it is no part of the content.
final class OnceContent {

  private static final Set<String> NOT_CONTENT = Set.of("_csrf", "_key");

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final DataOutputStream content = new DataOutputStream(bytes);

  private OnceContent() {}

  static boolean isForm(HttpServletRequest request) {
    return type(request).startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)
        || isMultipart(request);
  }

  private static boolean isMultipart(HttpServletRequest request) {
    return type(request).startsWith(MediaType.MULTIPART_FORM_DATA_VALUE);
  }

  private static String type(HttpServletRequest request) {
    return Optional.ofNullable(request.getContentType()).orElse("");
  }

  static String ofForm(HttpServletRequest request) throws IOException, ServletException {
    OnceContent content = new OnceContent();
    content.address(request);
    content.fields(request.getParameterMap());
    if (isMultipart(request)) {
      content.files(request);
    }
    return content.hash();
  }

  static String ofBody(HttpServletRequest request, byte[] body) throws IOException {
    OnceContent content = new OnceContent();
    content.address(request);
    content.write(body);
    return content.hash();
  }

  private String hash() {
    return HexFormat.of().formatHex(Secrets.hash(bytes.toByteArray()));
  }

  private void address(HttpServletRequest request) throws IOException {
    write(request.getMethod());
    write(request.getRequestURI());
    write(Optional.ofNullable(request.getQueryString()).orElse(""));
  }

  private void fields(Map<String, String[]> fields) throws IOException {
    for (Map.Entry<String, String[]> field : fields.entrySet()) {
      if (!NOT_CONTENT.contains(field.getKey())) {
        write(field.getKey());
        content.writeInt(field.getValue().length);
        for (String value : field.getValue()) {
          write(value);
        }
      }
    }
  }

  private void files(HttpServletRequest request) throws IOException, ServletException {
    for (Part part : request.getParts()) {
      if (part.getSubmittedFileName() != null) {
        write(part.getName());
        write(part.getInputStream().readAllBytes());
      }
    }
  }

  private void write(String text) throws IOException {
    write(text.getBytes(StandardCharsets.UTF_8));
  }

  private void write(byte[] some) throws IOException {
    content.writeInt(some.length);
    content.write(some);
  }
}
