package org.commonweal.web;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Writes pages: the template of the page with the frame around it.
@Component
class Pages {

  private static final int BROKEN = 500;
  private static final int BUSY = 503;

  private final TemplateEngine templates;
  private final Frames frames;

  Pages(TemplateEngine templates, Frames frames) {
    this.templates = templates;
    this.frames = frames;
  }

  void write(WebPage page, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Utf8ByteOutput html = new Utf8ByteOutput();
    Frame frame = page.status() >= BROKEN ? frames.bare(request) : frames.around(request);
    Map<String, Object> parameters = Map.of("page", page, "frame", frame);
    templates.render(page.template() + ".jte", parameters, html);
    response.setStatus(page.status());
    if (page.status() == BUSY) {
      response.setHeader("Retry-After", "2");
    }
    response.setContentType("text/html;charset=UTF-8");
    response.setContentLength(html.getContentLength());
    html.writeTo(response.getOutputStream());
  }
}
