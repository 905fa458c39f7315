package org.commonweal.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// The whole address of a page, for links that leave the browser: in a letter, as a QR code.
@Component
public class Address {

  private final String publicUrl;

  Address(@Value("${commonweal.public-url:}") String publicUrl) {
    this.publicUrl = publicUrl;
  }

  /// Under the configured address, or else the one by which this request came.
  public String of(HttpServletRequest request, String path) {
    return (publicUrl.isEmpty() ? origin(request) : publicUrl) + path;
  }

  private static String origin(HttpServletRequest request) {
    return ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
  }
}
