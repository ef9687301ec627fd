import type { MetadataRoute } from 'next';

/** What is no page stays unread. Pages about people may be read, as their own `noindex` is only heard by a robot that does. */
export default function robots(): MetadataRoute.Robots {
  return { rules: { userAgent: '*', allow: '/', disallow: ['/api/', '/bewijs/', '/dev'] } };
}
