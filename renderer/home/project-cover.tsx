const hues = [
  '#5148e5',
  '#0f766e',
  '#b45309',
  '#be185d',
  '#1d4ed8',
  '#15803d',
  '#7c3aed',
  '#9f1239',
];

interface ProjectCoverProps {
  seed: string;
  name: string;
  /** Address of the project's picture; null until there is one. */
  picture: string | null;
}

/** The project's picture, or a quiet cover that stays the same for a project. */
export function ProjectCover({ seed, name, picture }: ProjectCoverProps) {
  if (picture !== null) {
    return (
      <img
        alt=""
        src={picture}
        className="block aspect-video w-full border-b bg-white object-cover object-top"
      />
    );
  }
  const hue = hues[Number.parseInt(seed.slice(0, 4), 16) % hues.length] ?? '#5148e5';
  return (
    <svg aria-hidden viewBox="0 0 240 135" className="block aspect-video w-full border-b">
      <rect width="240" height="135" fill={hue} opacity="0.13" />
      <rect x="40" y="28" width="160" height="120" rx="6" fill="var(--panel)" />
      <circle cx="56" cy="43" r="4" fill={hue} />
      <rect x="148" y="40" width="38" height="6" rx="3" fill="var(--pressed)" />
      <rect x="52" y="60" width="136" height="34" rx="4" fill={hue} opacity="0.9" />
      <rect x="52" y="101" width="40" height="34" rx="4" fill="var(--pressed)" />
      <rect x="100" y="101" width="40" height="34" rx="4" fill="var(--pressed)" />
      <rect x="148" y="101" width="40" height="34" rx="4" fill="var(--pressed)" />
      <text x="60" y="82" fontSize="13" fontWeight="600" fill="#fff">
        {name.slice(0, 18)}
      </text>
    </svg>
  );
}
