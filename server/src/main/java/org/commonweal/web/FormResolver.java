package org.commonweal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/// Hands a controller the request's parameters as a [Form].
final class FormResolver implements HandlerMethodArgumentResolver {

  private final Frames frames;

  FormResolver(Frames frames) {
    this.frames = frames;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Form.class;
  }

  @Override
  public Form resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest exchange,
      @Nullable WebDataBinderFactory binders) {
    HttpServletRequest request =
        Objects.requireNonNull(exchange.getNativeRequest(HttpServletRequest.class));
    return Form.of(values(request), frames.language(request));
  }

  private static Map<String, List<String>> values(HttpServletRequest request) {
    return request.getParameterMap().entrySet().stream()
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, field -> texts(field.getValue())));
  }

  private static List<String> texts(String[] values) {
    return Arrays.stream(values).toList();
  }
}
