/** The register's own mark: entries under each other, the last one checked. Decoration beside the name. */
export function RegisterMark({ className }: { className?: string }) {
  return (
    <svg className={className} viewBox="0 0 64 64" aria-hidden="true" focusable="false">
      <rect x="1.5" y="1.5" width="61" height="61" rx="8" fill="none" stroke="currentColor" strokeWidth="3" />
      <path d="M14 18h36M14 29h36M14 40h12" fill="none" stroke="currentColor" strokeWidth="4" strokeLinecap="round" />
      <path
        d="m31 44 7 7 13-15"
        fill="none"
        stroke="currentColor"
        strokeWidth="6"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
