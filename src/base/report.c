#include "vanban/base.h"

void vb_report(vb_reporter reporter, vb_severity severity, const char *id, const char *message, vb_slice text,
               vb_slice excerpt, size_t line)
{
    if (reporter.diagnostic)
        reporter.diagnostic(reporter.context, &(vb_diagnostic){.severity = severity,
                                                               .id = id,
                                                               .message = message,
                                                               .excerpt = excerpt,
                                                               .line = line,
                                                               .byte = (size_t)(excerpt.data - text.data) + 1});
}
