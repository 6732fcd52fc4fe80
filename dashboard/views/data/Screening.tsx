import { formatExample } from '../../../indicators/formatExample.ts'
import type { Finding } from '../../../indicators/wire/release.ts'
import { useLanguage } from '../../messages/useMessages.ts'
import { useDataWords } from './dataWords.ts'
import { Mismatches } from './Mismatches.tsx'
import { Section } from './Section.tsx'

/** What the checks found and left as it was. */
export function Screening({ findings }: { findings: readonly Finding[] }) {
  const words = useDataWords()
  const language = useLanguage()
  return (
    <Section id="screening" title={words.screening}>
      <p>{findings.length === 0 ? words.screeningNone : words.screeningLede}</p>
      <Mismatches />
      <ul class="findings">
        {findings.map((finding) => (
          <li key={`${finding.check} ${finding.source} ${finding.file} ${finding.message.fr}`}>
            <p>
              <b class="tag">{words[finding.severity]}</b> {finding.message[language]}
            </p>
            <p class="finding-place">
              <code>{finding.dataset}</code> {words.inFile(finding.file)}
              {finding.count !== null && <> · {words.occurrences(finding.count)}</>}
            </p>
            {finding.examples.length > 0 && (
              <ul class="examples">
                {finding.examples.map((example) => (
                  <li key={example}>
                    <code>{formatExample(example, language)}</code>
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}
